import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './spaltTest';

test.use({ spaltOptions: { locale: 'sv' }, isSpaltKept: true });

const fixed = '\u00a0';
/** What is typed, how it is mended, and how one undo gives it back. */
const common = [
  ['bra ...', 'bra …'],
  ['bro - ', 'bro – '],
  ['2023-2026 ', '2023–2026 '],
  ['3 x 4', `3${fixed}×${fixed}4`],
  ['10 000 ', `10${fixed}000 `],
  ['5 %', `5${fixed}%`],
  ['§ 4', `§${fixed}4`],
  ['7 km ', `7${fixed}km `],
  ['A. E', `A.${fixed}E`],
] as const;
const ofLanguage = {
  sv: [
    ['sa "', 'sa ”'],
    ["sa '", 'sa ’'],
    ['kl. 1', `kl.${fixed}1`],
  ],
  en: [
    ['said "', 'said “'],
    ["said '", 'said ‘'],
    ["it'", 'it’'],
  ],
} as const;

/** The text of the paragraph with the caret, spaces as they are. */
function lastText(page: Page): Promise<string> {
  return page.locator('.ProseMirror > p:last-child').evaluate((paragraph) => paragraph.textContent ?? '');
}

for (const language of ['sv', 'en'] as const) {
  test(`each rule mends what is typed, and one undo takes back the mending alone, ${language}`, async ({ spalt }) => {
    const { page } = spalt;
    await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
    if (language === 'en') {
      await spalt.chooseInMenu('article.details');
      await page.getByRole('combobox', { name: 'Artikelns språk' }).selectOption('en');
      await expect(page.locator('.ProseMirror[lang=en], [lang=en] .ProseMirror')).toHaveCount(1);
    }
    await page.locator('.ProseMirror > p:last-child').click();
    await page.keyboard.type('- ');
    // In English it is a list.
    await expect(page.locator(language === 'sv' ? '.ProseMirror > .dialogue' : '.ProseMirror > ul')).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('Enter');
    for (const [typed, mended] of [...common, ...ofLanguage[language]]) {
      await page.keyboard.type(typed);
      expect(await lastText(page)).toBe(mended);
      await page.keyboard.press('ControlOrMeta+z');
      expect(await lastText(page)).toBe(typed);
      await page.keyboard.press('Enter');
    }
  });
}

const signs = [
  ['- ', '.dialogue'],
  ['– ', '.dialogue'],
  ['# ', 'h2.subhead'],
  ['> ', 'blockquote'],
  ['* ', 'ul'],
  ['1. ', 'ol'],
] as const;

test('a sign and a space first in a paragraph make its form, and one undo, or Backspace, takes back the form alone', async ({
  spalt,
}) => {
  const { page } = spalt;
  await page.locator('.ProseMirror > p:last-child').click();
  for (const undo of ['ControlOrMeta+z', 'Backspace']) {
    for (const [sign, selector] of signs) {
      await page.keyboard.type(sign);
      await expect(page.locator(`.ProseMirror > ${selector}`)).toHaveCount(1);
      await page.keyboard.press(undo);
      await expect(page.locator(`.ProseMirror > ${selector}`)).toHaveCount(0);
      expect(await lastText(page)).toBe(sign);
      await page.keyboard.press('Enter');
    }
  }
});

test('with typography off, what is typed stays as it is', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  await spalt.chooseInMenu('edit.typography');
  // Settings come in their order: once this one shows, the window has the other.
  await spalt.chooseInMenu('view.invisibles');
  await expect(page.locator('.ProseMirror.has-invisibles')).toHaveCount(1);
  await page.locator('.ProseMirror > p:last-child').click();
  const typed = `- ${[...common, ...ofLanguage.sv].map(([keys]) => keys).join(' ')}`;
  await page.keyboard.type(typed);
  expect(await lastText(page)).toBe(typed);
});
