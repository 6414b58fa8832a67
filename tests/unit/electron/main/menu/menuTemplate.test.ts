import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { commands } from '#core/contract/commands';
import type { Settings } from '#core/contract/settings';
import { textsIn } from '../../../../../electron/main/language/Texts';
import type { MenuParts } from '../../../../../electron/main/menu/menuTemplate';
import { menuTemplate } from '../../../../../electron/main/menu/menuTemplate';
import { settingsOfCommand } from '../../../../../electron/main/menu/settingsOfCommand';

const settings: Settings = {
  interfaceLanguage: 'sv',
  theme: 'light',
  byline: '',
  person: null,
  isSuggesting: false,
  isLibraryShown: true,
  isTypographyOn: true,
  isProofOn: true,
  charactersPerLine: 32,
  isFocusOn: false,
  isTypewriterOn: false,
  isInvisiblesOn: false,
  textSize: 'medium',
  textWidth: 'medium',
  textFont: 'serif',
  shortcuts: {},
  isContrastHigh: false,
  isTourSeen: false,
  exportProfile: null,
};

const recentLibraries = ['/home/eva/Texter & bilder', '/media/sticka'];

function itemsOf(
  interfaceLanguage: Settings['interfaceLanguage'],
  platform: NodeJS.Platform,
  onCommand: (id: string) => void = () => undefined,
  updates: MenuParts['updates'] = {
    whyNot: undefined,
    isWanted: false,
    onWanted: () => undefined,
    onLook: () => undefined,
  },
): readonly MenuItemConstructorOptions[] {
  const all = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
  const texts = textsIn(interfaceLanguage);
  const parts = {
    texts,
    settings: { ...settings, interfaceLanguage },
    platform,
    isDevelopment: false,
    recentLibraries,
    onCommand,
    onRecentLibrary: () => undefined,
    onLicences: () => undefined,
    updates,
  };
  return all(menuTemplate(parts));
}

const roles = (platform: NodeJS.Platform) => itemsOf('sv', platform).map(({ role }) => role);

describe.each(['sv', 'en'] as const)('menuTemplate in %s', (language) => {
  it.each(['linux', 'win32', 'darwin'] as const)('has every command once on %s', (platform) => {
    const ids = itemsOf(language, platform).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it.each(['linux', 'darwin'] as const)('has a label of its own for every item of a menu on %s', (platform) => {
    const items = itemsOf(language, platform).filter(({ type }) => type !== 'separator');
    for (const { id, role, label } of items) {
      expect(label, id ?? role).toMatch(/\S/u);
      expect(label, id ?? role).not.toContain('menu.');
    }
    const labels = items.filter(({ submenu }) => submenu === undefined).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('has the keys of the table, no key twice', () => {
    const keys = itemsOf(language, 'linux').flatMap(({ id, accelerator }) =>
      accelerator === undefined ? [] : [[id, accelerator]],
    );
    expect(Object.fromEntries(keys)).toEqual(
      Object.fromEntries(Object.entries(commands).filter(([, key]) => key !== null)),
    );
    expect(new Set(keys.map(([, key]) => key)).size).toBe(keys.length);
  });
});

describe('menuTemplate', () => {
  it('says which command was chosen', () => {
    const chosen: string[] = [];
    const items = itemsOf('sv', 'linux', (id) => chosen.push(id));
    for (const { click } of items) if (click !== undefined) Reflect.apply(click, undefined, []);
    expect(chosen.toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it('marks what the settings say', () => {
    const marked = itemsOf('en', 'linux').filter(({ checked }) => checked === true);
    expect(marked.map(({ id }) => id)).toEqual([
      'edit.typography',
      'proof.toggle',
      'library.toggle',
      'view.text-size-medium',
      'view.text-width-medium',
      'view.text-font-serif',
      'view.theme-light',
      'view.language-en',
    ]);
  });

  it('leaves to the editor the keys that it answers itself', () => {
    const left = itemsOf('sv', 'linux').filter(({ registerAccelerator }) => registerAccelerator === false);
    expect(left.map(({ id }) => id)).toEqual([
      'edit.undo',
      'edit.redo',
      'format.bold',
      'format.italic',
      'block.bullet-list',
      'block.ordered-list',
    ]);
  });

  it('has the app’s own menu first on a Mac, and quits from the file menu elsewhere', () => {
    expect(roles('darwin').indexOf('about')).toBeLessThan(roles('darwin').indexOf('quit'));
    expect(roles('darwin')).toContain('services');
    expect(roles('linux')).not.toContain('services');
    expect(roles('linux').filter((role) => role === 'quit' || role === 'about')).toEqual(['quit', 'about']);
  });
});

describe('settingsOfCommand', () => {
  it('tells what a view is, and leaves the rest to the window', () => {
    expect(settingsOfCommand('view.theme-dark')).toEqual({ theme: 'dark' });
    expect(settingsOfCommand('view.language-en')).toEqual({ interfaceLanguage: 'en' });
    expect(settingsOfCommand('article.new')).toBeUndefined();
  });
});

const updateItems = (whyNot: MenuParts['updates']['whyNot'], isWanted = false) =>
  itemsOf('sv', 'linux', undefined, { whyNot, isWanted, onWanted: () => undefined, onLook: () => undefined })
    .filter(({ label }) => /versioner|version nu|Avstängt|för hand/u.test(label ?? ''))
    .map(({ label, enabled = true, checked }) => [label, enabled, checked]);

describe('new versions of Spalt', () => {
  it('are looked for when that was chosen', () => {
    expect(updateItems(undefined)).toEqual([
      ['Sök efter nya versioner', true, false],
      ['Sök efter en ny version nu', false, undefined],
    ]);
    expect(updateItems(undefined, true)).toEqual([
      ['Sök efter nya versioner', true, true],
      ['Sök efter en ny version nu', true, undefined],
    ]);
  });

  it('are not to be chosen where there is a reason, which is told', () => {
    const off = ['Sök efter nya versioner', false, false];
    expect(updateItems('forbidden', true)).toEqual([off, ['Avstängt av den som sköter datorn', false, undefined]]);
    expect(updateItems('by-hand', true)).toEqual([off, ['Den här utgåvan byts ut för hand', false, undefined]]);
    expect(updateItems('no-address')).toEqual([['Söker aldrig efter nya versioner', false, undefined]]);
  });
});
