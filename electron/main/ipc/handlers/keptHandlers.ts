import { dialog, shell } from 'electron';
import type { ClearableName, KeptAnswers } from '#core/contract/requests/keptRequests';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about what is kept on this computer. The window gets to name no file. */
export function keptHandlers({ changeSettings, kept, texts, window }: HandlerParts): HandlersOf<KeptAnswers> {
  return {
    'kept:list': () => kept.list(),
    'kept:clear': async ({ name }) => {
      if (await mayClear(name)) {
        await kept.clear(name);
        // The menu shows what was remembered.
        changeSettings({});
      }
      return kept.list();
    },
    'kept:show': ({ name }) => {
      shell.showItemInFolder(kept.pathOf(name));
      return null;
    },
  };

  /** Asked by main: a page that was taken over must not clear anything, least of all texts that are nowhere else. */
  async function mayClear(name: ClearableName): Promise<boolean> {
    const { response } = await dialog.showMessageBox(window(), {
      type: name === 'rescue' ? 'warning' : 'question',
      message: texts()(`dialog.clear.${name}.message`),
      detail: texts()(`dialog.clear.${name}.detail`),
      buttons: [texts()('dialog.cancel'), texts()('dialog.clear.clear')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }
}
