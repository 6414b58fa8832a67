import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { emptyDocument } from '#core/document/emptyDocument';
import { textOf } from '#core/text/textOf';
import type { Spalt } from './launchSpalt';
import { readSavedDocument } from './readSavedDocument';
import { test } from './spaltTest';

test.use({ spaltOptions: { locale: 'sv' }, isSpaltKept: true });

async function savedTexts(spalt: Spalt): Promise<readonly string[]> {
  return (await readSavedDocument(spalt)).content.map(textOf);
}

function surfaceOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Artikel' });
}

/** An article with every field and two paragraphs, and the caret at the end of the second. */
async function writeArticle(page: Page): Promise<void> {
  await expect(surfaceOf(page)).toBeFocused();
  for (const [index, text] of ['Trafik', 'Ny bro', 'Ingress.', 'Av Eva Ek', 'LERUM', 'Ett stycke.'].entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ett till.');
}

const written = ['Trafik', 'Ny bro', 'Ingress.', 'Av Eva Ek', 'LERUM', 'Ett stycke.', 'Ett till.'];

/** Selects from the beginning of the headline to the beginning of the last paragraph, by mouse. */
async function selectAcross(page: Page): Promise<void> {
  const last = await page.getByText('Ett till.').boundingBox();
  if (last === null) throw new Error('Nothing to select.');
  await page.locator('.headline').click();
  await page.keyboard.press('Home');
  await page.keyboard.down('Shift');
  await page.mouse.click(last.x + 1, last.y + last.height / 2);
  await page.keyboard.up('Shift');
}

test('an article that was just opened is not emptied by undo', async ({ spalt }) => {
  await writeArticle(spalt.page);
  await readSavedDocument(spalt);
  await spalt.restart();
  const { page } = spalt;
  await expect(surfaceOf(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await spalt.chooseInMenu('edit.undo');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(surfaceOf(page)).toContainText('Ett till.');
  expect(await savedTexts(spalt)).toEqual(written);
});

test('typing, cutting and pasting over everything keeps the form of an article', async ({ spalt }) => {
  const { page, app } = spalt;
  await writeArticle(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Helt ny text');
  expect(await savedTexts(spalt)).toEqual(['Helt ny text', '', '', '', '', '']);
  const undo = page.getByRole('button', { name: /^Ångra/u });
  while ((await surfaceOf(page).textContent())?.includes('Ett till.') !== true) await undo.click();
  expect(await savedTexts(spalt)).toEqual(written);

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+x');
  expect(await readSavedDocument(spalt)).toEqual(emptyDocument());
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  expect(await savedTexts(spalt)).toEqual(written);

  await app.evaluate(({ clipboard }) => clipboard.writeText('Första.\n\nAndra.'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  expect(await savedTexts(spalt)).toEqual(['', '', '', '', '', 'Första.', 'Andra.']);
});

test('a selection from the headline into the text is cut out, and each field keeps its rest', async ({ spalt }) => {
  const { page } = spalt;
  await writeArticle(page);
  await selectAcross(page);
  await page.keyboard.press('ControlOrMeta+x');
  expect(await savedTexts(spalt)).toEqual(['Trafik', '', '', '', '', 'Ett till.']);
  await page.keyboard.type('Ny rubrik');
  expect(await savedTexts(spalt)).toEqual(['Trafik', 'Ny rubrik', '', '', '', 'Ett till.']);
});

test('a text that is composed goes into an empty field, and takes the place of a selection', async ({ spalt }) => {
  const { page } = spalt;
  await expect(surfaceOf(page)).toBeFocused();
  const session = await page.context().newCDPSession(page);
  const compose = async (...stages: readonly string[]): Promise<void> => {
    for (const text of stages) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send('Input.insertText', { text: stages.at(-1) ?? '' });
  };
  await compose('ㄊ', '台', '台北');
  await page.keyboard.press('Enter');
  await compose('´', 'é');
  expect((await savedTexts(spalt)).slice(0, 3)).toEqual(['台北', 'é', '']);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+a');
  await compose('ㄖ', '日');
  expect(await savedTexts(spalt)).toEqual(['日', '', '', '', '', '']);
});

test('what is copied of an article is pasted as it was: quote, box and fields', async ({ spalt }) => {
  const { page } = spalt;
  await writeArticle(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+4');
  await page.keyboard.type('Citatet');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Eva Ek');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+5');
  await page.keyboard.type('Fakta');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bron är lång.');
  const before = await readSavedDocument(spalt);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('Delete');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  expect(await readSavedDocument(spalt)).toEqual(before);
});
