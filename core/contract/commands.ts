/**
 * Everything that the menu can ask of the window, with its shortcut in Electron's form. The menu is built from this
 * table, and so are the window's toolbar hints, so that the two never tell different keys.
 * No shortcut has Ctrl and Alt together: on Windows that is AltGr, by which Swedish keyboards write @, $ and {.
 * TipTap's own shortcuts (bold, undo …) are given as it has them.
 */
export const commands = {
  'article.new': 'CmdOrCtrl+N',
  'article.new-from-template': 'CmdOrCtrl+Shift+N',
  'article.save-as-template': null,
  'article.export-page': 'CmdOrCtrl+E',
  'article.export-fragment': 'CmdOrCtrl+Shift+E',
  'article.copy-html': 'CmdOrCtrl+Shift+C',
  'article.send': null,
  'article.show-file': null,
  'article.details': 'CmdOrCtrl+Shift+D',
  'article.versions': 'CmdOrCtrl+Shift+H',
  'article.keep-version': 'CmdOrCtrl+Shift+S',
  'library.toggle': 'CmdOrCtrl+Shift+L',
  'library.search': 'CmdOrCtrl+Shift+F',
  'library.import': 'CmdOrCtrl+O',
  'library.choose': 'CmdOrCtrl+Shift+O',
  'library.recent': null,
  'library.move': null,
  'library.backup': null,
  'library.show-folder': null,
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Shift+Z',
  'edit.find': 'CmdOrCtrl+F',
  'edit.replace': 'CmdOrCtrl+H',
  'edit.find-next': 'F3',
  'edit.find-previous': 'Shift+F3',
  'edit.typography': null,
  'proof.toggle': null,
  'proof.panel': 'F7',
  'proof.next': 'F8',
  'proof.previous': 'Shift+F8',
  'proof.fix': 'CmdOrCtrl+.',
  'format.bold': 'CmdOrCtrl+B',
  'format.italic': 'CmdOrCtrl+I',
  'format.link': 'CmdOrCtrl+K',
  'block.paragraph': 'CmdOrCtrl+1',
  'block.subhead': 'CmdOrCtrl+2',
  'block.dialogue-line': 'CmdOrCtrl+3',
  'block.pull-quote': 'CmdOrCtrl+4',
  'block.fact-box': 'CmdOrCtrl+5',
  'block.blockquote': 'CmdOrCtrl+6',
  'block.bullet-list': 'CmdOrCtrl+Shift+8',
  'block.ordered-list': 'CmdOrCtrl+Shift+7',
  'block.source-line': 'CmdOrCtrl+7',
  'block.question': 'CmdOrCtrl+8',
  'block.rule': 'CmdOrCtrl+9',
  'block.table': 'CmdOrCtrl+Shift+T',
  'block.gallery': 'CmdOrCtrl+Shift+G',
  'block.link-card': 'CmdOrCtrl+Shift+K',
  'block.related-article': 'CmdOrCtrl+Shift+R',
  'block.snippet': 'CmdOrCtrl+Shift+U',
  'block.save-snippet': null,
  'block.editor-note': 'CmdOrCtrl+Shift+A',
  'block.picture': 'CmdOrCtrl+Shift+P',
  'block.move-up': 'Alt+Up',
  'block.move-down': 'Alt+Down',
  'block.duplicate': 'CmdOrCtrl+Shift+J',
  'block.delete': 'CmdOrCtrl+Shift+Backspace',
  'block.tools': 'Alt+F10',
  'view.overview': 'CmdOrCtrl+Shift+Y',
  'view.focus-mode': 'CmdOrCtrl+D',
  'view.typewriter': null,
  'view.invisibles': null,
  'view.text-size-small': null,
  'view.text-size-medium': null,
  'view.text-size-large': null,
  'view.text-size-huge': null,
  'view.text-width-narrow': null,
  'view.text-width-medium': null,
  'view.text-width-wide': null,
  'view.text-font-serif': null,
  'view.text-font-sans': null,
  'view.theme-system': null,
  'view.theme-light': null,
  'view.theme-dark': null,
  'view.contrast': null,
  'view.language-sv': null,
  'view.language-en': null,
  'help.palette': 'F1',
  'help.shortcuts': 'Shift+F1',
  'help.tour': null,
} as const satisfies Record<string, string | null>;

/** The name of a command. */
export type CommandId = keyof typeof commands;

/** Whether a text is the name of a command. */
export function isCommandId(name: string): name is CommandId {
  return Object.hasOwn(commands, name);
}

/** The names of all commands, in the order of the table. */
export const commandIds: readonly CommandId[] = Object.keys(commands).filter(isCommandId);
