import { success } from '#core/base/Result';
import type { RequestHandlers } from '../ipc/RequestHandlers';

/** What the window knows rules by that are not read. */
const noRulesKey = 'safe-mode';

/**
 * The same answers without what users and newsrooms add of their own: site profiles, rules of house style, dictionaries
 * and word lists. Nothing of it is changed or removed; it is not read.
 */
export function handlersInSafeMode(handlers: RequestHandlers): RequestHandlers {
  return {
    ...handlers,
    'export:profiles': async () => {
      const found = await handlers['export:profiles'](undefined);
      return found.ok ? success(found.value.filter(({ isShipped }) => isShipped)) : found;
    },
    // By itself, an article goes by the profile that was chosen for the folder.
    'hot-folder:export': () => success(null),
    'site:state': async () => {
      const state = await handlers['site:state'](undefined);
      const { profile } = state.choice;
      return profile === null || profile.isShipped ? state : { ...state, choice: { ...state.choice, profile: null } };
    },
    'house-style:read': ({ known }) => (known === noRulesKey ? success(null) : success({ key: noRulesKey, files: [] })),
    'proof:words': () => ({ newsroom: success(''), own: success('') }),
    'proof:dictionaries': () => [],
    'proof:dictionary-languages': () => [],
  };
}
