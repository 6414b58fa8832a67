import type { RefObject } from 'react';
import type { CommandId } from '#core/contract/commands';
import type { Settings } from '#core/contract/settings';
import type { Person } from '#core/review/reviewJson';
import type { Suggesting } from './useSuggestions';

/** What the menu can ask of suggestions as a whole; one by one they are decided in the list of everything. */
export function suggestionCommands(
  suggesting: Suggesting,
  askForPerson: () => Promise<Person | null>,
  settingsNow: RefObject<Settings>,
  changeSettings: (change: Partial<Settings>) => void,
): Partial<Record<CommandId, () => void>> {
  const toggle = async (): Promise<void> => {
    const isOn = settingsNow.current.isSuggesting && settingsNow.current.person !== null;
    if (isOn || (await askForPerson()) !== null) changeSettings({ isSuggesting: !isOn });
  };
  return {
    'suggestion.toggle': () => void toggle(),
    'suggestion.accept-all': () => void suggesting.decide('accepted', () => true),
    'suggestion.reject-all': () => void suggesting.decide('rejected', () => true),
    'suggestion.view-marked': () => suggesting.setView('marked'),
    'suggestion.view-final': () => suggesting.setView('final'),
    'suggestion.view-original': () => suggesting.setView('original'),
  };
}
