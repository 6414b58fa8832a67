import type { CommandId } from '#core/contract/commands';
import type { SettingsChange } from '#core/contract/settings';

const changes: Readonly<Partial<Record<CommandId, SettingsChange>>> = {
  'view.theme-system': { theme: 'system' },
  'view.theme-light': { theme: 'light' },
  'view.theme-dark': { theme: 'dark' },
  'view.language-sv': { interfaceLanguage: 'sv' },
  'view.language-en': { interfaceLanguage: 'en' },
};

/** What a command changes of the settings; undefined for those that the window carries out. */
export function settingsOfCommand(id: CommandId): SettingsChange | undefined {
  return changes[id];
}
