import type { MenuItemConstructorOptions } from 'electron';
import type { CommandId } from '#core/contract/commands';
import type { Settings } from '#core/contract/settings';
import { fixedShortcuts, shortcutOf } from '#core/contract/shortcuts';
import type { Texts } from '../language/Texts';
import type { NoUpdates } from '../updates/whyNoUpdates';

/** What the menu shows and does. */
export interface MenuParts {
  readonly texts: Texts;
  readonly settings: Settings;
  readonly platform: NodeJS.Platform;
  /** Whether the tools of those who develop Spalt are shown. */
  readonly isDevelopment: boolean;
  /** Libraries that were used before this one, the last first. */
  readonly recentLibraries: readonly string[];
  readonly onCommand: (id: CommandId) => void;
  readonly onRecentLibrary: (folderPath: string) => void;
  readonly onLicences: () => void;
  readonly updates: UpdateChoice;
}

/** What the user may choose about new versions of Spalt. */
export interface UpdateChoice {
  /** Why there is nothing to choose; undefined when there is. */
  readonly whyNot: NoUpdates | undefined;
  readonly isWanted: boolean;
  readonly onWanted: (isWanted: boolean) => void;
  readonly onLook: () => void;
}

type Item = MenuItemConstructorOptions;
type RoleName = Parameters<Texts>[0] extends infer Name
  ? Name extends `menu.role.${infer Role extends NonNullable<Item['role']>}`
    ? Role
    : never
  : never;

const separator: Item = { type: 'separator' };

/** The application menu: every command once, and what the system does by itself. */
export function menuTemplate(parts: MenuParts): Item[] {
  const { texts, platform, isDevelopment } = parts;
  const isMac = platform === 'darwin';
  const command = (id: CommandId, more: Item = {}): Item => commandItem(parts, id, more);
  const role = (name: RoleName): Item => ({ role: name, label: texts(`menu.role.${name}`) });

  const appMenu: Item = {
    label: 'Spalt',
    submenu: [
      role('about'),
      separator,
      role('services'),
      separator,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      separator,
      role('quit'),
    ],
  };
  const file: Item = {
    label: texts('menu.file'),
    submenu: [
      command('article.new'),
      command('article.new-from-template'),
      command('library.import'),
      separator,
      command('library.choose'),
      command('library.recent', { submenu: recentItems(parts) }),
      command('library.move'),
      command('library.backup'),
      command('library.show-folder'),
      separator,
      command('article.details'),
      command('article.status'),
      command('article.checklist'),
      command('article.versions'),
      command('article.keep-version'),
      command('article.save-as-template'),
      command('article.show-file'),
      separator,
      command('article.export-page'),
      command('article.export-as'),
      command('library.export-site'),
      command('library.hot-folder'),
      command('article.copy-html'),
      command('article.copy-rich-text'),
      command('article.copy-link'),
      command('article.print'),
      command('article.send'),
      separator,
      role(isMac ? 'close' : 'quit'),
    ],
  };
  const edit: Item = {
    label: texts('menu.edit'),
    submenu: [
      command('edit.undo'),
      command('edit.redo'),
      separator,
      role('cut'),
      role('copy'),
      role('paste'),
      role('pasteAndMatchStyle'),
      role('delete'),
      separator,
      role('selectAll'),
      separator,
      command('edit.find'),
      command('library.search'),
      command('edit.replace'),
      command('edit.find-next'),
      command('edit.find-previous'),
      separator,
      command('edit.typography', { type: 'checkbox', checked: parts.settings.isTypographyOn }),
      separator,
      command('proof.toggle', { type: 'checkbox', checked: parts.settings.isProofOn }),
      command('proof.next'),
      command('proof.previous'),
      command('proof.fix'),
      command('proof.end-pass'),
      separator,
      command('suggestion.toggle', { type: 'checkbox', checked: parts.settings.isSuggesting }),
      command('suggestion.accept'),
      command('suggestion.reject'),
      command('suggestion.accept-all'),
      command('suggestion.reject-all'),
      command('suggestion.view-marked'),
      command('suggestion.view-final'),
      command('suggestion.view-original'),
      command('proof.person'),
      separator,
      command('review.comment'),
      command('review.next-comment'),
      command('review.previous-comment'),
      command('review.resolve'),
      command('proof.rules'),
    ],
  };
  const format: Item = {
    label: texts('menu.format'),
    submenu: [
      command('format.bold'),
      command('format.italic'),
      command('format.link'),
      separator,
      command('block.paragraph'),
      command('block.subhead'),
      command('block.dialogue-line'),
      command('block.question'),
      command('block.blockquote'),
      command('block.bullet-list'),
      command('block.ordered-list'),
      command('block.source-line'),
      separator,
      command('block.language'),
      separator,
      command('block.move-up'),
      command('block.move-down'),
      command('block.duplicate'),
      command('block.delete'),
      command('block.tools'),
    ],
  };
  const insert: Item = {
    label: texts('menu.insert'),
    submenu: [
      command('block.picture'),
      command('block.gallery'),
      separator,
      command('block.pull-quote'),
      command('block.fact-box'),
      command('block.table'),
      command('block.link-card'),
      command('block.related-article'),
      command('block.rule'),
      separator,
      command('block.editor-note'),
      separator,
      command('block.snippet'),
      command('block.save-snippet'),
    ],
  };
  const view: Item = {
    label: texts('menu.view'),
    submenu: [
      command('library.toggle', { type: 'checkbox', checked: parts.settings.isLibraryShown }),
      command('view.overview'),
      command('view.preview'),
      command('proof.panel'),
      command('review.comments'),
      command('view.focus-mode', { type: 'checkbox', checked: parts.settings.isFocusOn }),
      command('view.typewriter', { type: 'checkbox', checked: parts.settings.isTypewriterOn }),
      command('view.invisibles', { type: 'checkbox', checked: parts.settings.isInvisiblesOn }),
      separator,
      { label: texts('menu.text'), submenu: textChoices(parts) },
      { label: texts('menu.theme'), submenu: choices(parts, 'theme') },
      command('view.contrast', { type: 'checkbox', checked: parts.settings.isContrastHigh }),
      { label: texts('menu.language'), submenu: choices(parts, 'interfaceLanguage') },
      separator,
      role('resetZoom'),
      role('zoomIn'),
      role('zoomOut'),
      separator,
      role('togglefullscreen'),
      ...(isDevelopment ? [role('toggleDevTools')] : []),
    ],
  };
  const windowMenu: Item = {
    label: texts('menu.window'),
    role: 'window',
    submenu: [role('minimize'), role('zoom'), separator, role('front')],
  };
  const help: Item = {
    label: texts('menu.help'),
    role: 'help',
    submenu: [
      command('help.palette'),
      command('help.shortcuts'),
      command('help.tour'),
      separator,
      command('help.kept'),
      command('help.report'),
      command('help.safe-mode'),
      separator,
      ...updateItems(parts),
      separator,
      { label: texts('menu.licences'), click: parts.onLicences },
      ...(isMac ? [] : [role('about')]),
    ],
  };
  return [...(isMac ? [appMenu] : []), file, edit, format, insert, view, ...(isMac ? [windowMenu] : []), help];
}

function choices(parts: MenuParts, setting: 'theme' | 'interfaceLanguage'): Item[] {
  const item = (id: CommandId, value: string): Item =>
    commandItem(parts, id, { type: 'radio', checked: parts.settings[setting] === value });
  return setting === 'theme'
    ? [item('view.theme-system', 'system'), item('view.theme-light', 'light'), item('view.theme-dark', 'dark')]
    : [item('view.language-sv', 'sv'), item('view.language-en', 'en')];
}

/** How the text looks that one writes: size, width and typeface. */
function textChoices(parts: MenuParts): Item[] {
  const { textSize, textWidth, textFont } = parts.settings;
  const item = (id: CommandId, isChosen: boolean): Item => commandItem(parts, id, { type: 'radio', checked: isChosen });
  return [
    item('view.text-size-small', textSize === 'small'),
    item('view.text-size-medium', textSize === 'medium'),
    item('view.text-size-large', textSize === 'large'),
    item('view.text-size-huge', textSize === 'huge'),
    separator,
    item('view.text-width-narrow', textWidth === 'narrow'),
    item('view.text-width-medium', textWidth === 'medium'),
    item('view.text-width-wide', textWidth === 'wide'),
    separator,
    item('view.text-font-serif', textFont === 'serif'),
    item('view.text-font-sans', textFont === 'sans'),
  ];
}

/** Where it can't be chosen, the reason stands there instead. */
function updateItems({ texts, updates: { whyNot, isWanted, onWanted, onLook } }: MenuParts): Item[] {
  const label = texts('menu.update.wanted');
  if (whyNot === 'no-address') return [{ label: texts('menu.update.no-address'), enabled: false }];
  if (whyNot !== undefined) {
    return [
      { label, type: 'checkbox', checked: false, enabled: false },
      { label: texts(`menu.update.${whyNot}`), enabled: false },
    ];
  }
  return [
    { label, type: 'checkbox', checked: isWanted, click: () => onWanted(!isWanted) },
    { label: texts('menu.update.now'), enabled: isWanted, click: onLook },
  ];
}

function recentItems({ texts, recentLibraries, onRecentLibrary }: MenuParts): Item[] {
  if (recentLibraries.length === 0) return [{ label: texts('menu.noRecentLibrary'), enabled: false }];
  // A sign that would mark a key is to be seen as itself.
  return recentLibraries.map((folderPath) => ({
    label: folderPath.replaceAll('&', '&&'),
    click: () => onRecentLibrary(folderPath),
  }));
}

function commandItem({ texts, settings, onCommand }: MenuParts, id: CommandId, more: Item): Item {
  const accelerator = shortcutOf(id, settings.shortcuts);
  return {
    id,
    label: texts(`menu.command.${id}`),
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: !fixedShortcuts.has(id) }),
    ...more,
    click: () => onCommand(id),
  };
}
