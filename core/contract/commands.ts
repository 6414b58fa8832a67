/**
 * Everything that the menu can ask of the window, with its shortcut in Electron's form. The menu is built from this
 * table, and so are the window's toolbar hints, so that the two never tell different keys.
 * TipTap's own shortcuts (bold, undo …) are given as it has them.
 */
export const commands = {
  'article.new': 'CmdOrCtrl+N',
  'article.export-page': 'CmdOrCtrl+E',
  'article.export-fragment': 'CmdOrCtrl+Shift+E',
  'article.copy-html': 'CmdOrCtrl+Alt+C',
  'article.show-file': null,
  'article.details': 'CmdOrCtrl+Alt+D',
  'library.toggle': 'CmdOrCtrl+Shift+L',
  'library.choose': 'CmdOrCtrl+Shift+O',
  'library.show-folder': null,
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Shift+Z',
  'format.bold': 'CmdOrCtrl+B',
  'format.italic': 'CmdOrCtrl+I',
  'format.link': 'CmdOrCtrl+K',
  'block.paragraph': 'CmdOrCtrl+Alt+0',
  'block.subhead': 'CmdOrCtrl+Alt+1',
  'block.dialogue-line': 'CmdOrCtrl+Alt+2',
  'block.pull-quote': 'CmdOrCtrl+Alt+3',
  'block.fact-box': 'CmdOrCtrl+Alt+4',
  'block.blockquote': 'CmdOrCtrl+Alt+5',
  'block.bullet-list': 'CmdOrCtrl+Shift+8',
  'block.ordered-list': 'CmdOrCtrl+Shift+7',
  'block.source-line': 'CmdOrCtrl+Alt+6',
  'block.rule': 'CmdOrCtrl+Alt+7',
  'block.picture': 'CmdOrCtrl+Shift+P',
  'view.theme-system': null,
  'view.theme-light': null,
  'view.theme-dark': null,
  'view.language-sv': null,
  'view.language-en': null,
  'help.shortcuts': 'CmdOrCtrl+/',
} as const satisfies Record<string, string | null>;

/** The name of a command. */
export type CommandId = keyof typeof commands;
