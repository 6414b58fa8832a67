import { describe, expect, it } from 'vitest';
import en from '#resources/languages/en.json';
import sv from '#resources/languages/sv.json';
import { reasonOf } from '../../../../../electron/main/language/reasonOf';
import { languageOfSystem, textsIn } from '../../../../../electron/main/language/Texts';

/** Every text with its path, and the names of the facts that it takes. */
function textsOf(tree: object, place = ''): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(tree).flatMap(([key, value]: readonly [string, unknown]) => {
    const path = place === '' ? key : `${place}.${key}`;
    if (typeof value === 'object' && value !== null) return textsOf(value, path);
    return [[path, [...String(value).matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? '').toSorted()] as const];
  });
}

const own = ({ menu, dialog }: Pick<typeof sv, 'menu' | 'dialog'>) => Object.fromEntries(textsOf({ menu, dialog }));

describe('textsIn', () => {
  it('has the same texts with the same facts in every language', () => {
    expect(own(en)).toEqual(own(sv));
  });

  it('puts facts in as they are', () => {
    const address = 'https://example.org/?a=<b>&c=$t(menu.file){{address}}';
    expect(textsIn('sv')('dialog.openOutside.otherLetters', { name: address })).toContain(`”${address}”`);
  });

  it('speaks both languages side by side', () => {
    expect([textsIn('sv')('menu.file'), textsIn('en')('menu.file')]).toEqual(['Arkiv', 'File']);
  });
});

describe('languageOfSystem', () => {
  it.each([
    ['sv', 'sv'],
    ['sv-FI', 'sv'],
    ['sv_SE.UTF-8', 'sv'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['svx', 'en'],
    ['', 'en'],
  ])('takes %s for %s', (locale, language) => {
    expect(languageOfSystem(locale)).toBe(language);
  });
});

describe('reasonOf', () => {
  it('tells in words what the system said, and its own code where there are none', () => {
    const texts = textsIn('en');
    expect(reasonOf({ code: 'disk', systemCode: 'ENOSPC', filePath: '' }, texts)).toBe('The disk is full.');
    expect(reasonOf({ code: 'disk', systemCode: 'EXDEV', filePath: '' }, texts)).toContain('EXDEV');
  });
});
