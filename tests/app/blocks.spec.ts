import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { DocumentChild } from '#core/document/documentJson';
import { textBlocks } from '#core/text/textBlocks';
import { dropFile } from './dropFile';
import type { Spalt } from './launchSpalt';
import { readSavedDocument } from './readSavedDocument';
import { readClipboard } from './readClipboard';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';
import { writeClipboard } from './writeClipboard';

test.use({ spaltOptions: { locale: 'sv' }, isSpaltKept: true });

const picture = (ending: string): string => path.resolve('tests/fixtures/pictures', `3x2.${ending}`);

/** Puts the caret into the empty first paragraph of the body. */
async function goToBody(page: Page): Promise<void> {
  await page.locator('.ProseMirror > p:last-child').click();
}

async function savedBody(spalt: Spalt): Promise<readonly DocumentChild[]> {
  const { content } = await readSavedDocument(spalt);
  return content.slice(content.findIndex(({ type }) => type === 'dateline') + 1);
}

/** The words of the body, each with the kind of line that it stands in. */
async function savedWords(spalt: Spalt): Promise<readonly string[]> {
  const content = await savedBody(spalt);
  return textBlocks({ type: 'doc', content: [...content] }).map(({ type, text }) => `${type}: ${text}`);
}

test('an interview is written as questions and answers, by keyboard alone', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.press('ControlOrMeta+8');
  await page.keyboard.type('Hur känns det?');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bra.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/intervju');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Vad händer nu?');
  expect(await savedWords(spalt)).toEqual(['question: Hur känns det?', 'paragraph: Bra.', 'question: Vad händer nu?']);
  // The same keys make a paragraph of it again.
  await page.keyboard.press('ControlOrMeta+8');
  expect((await savedWords(spalt)).at(-1)).toBe('paragraph: Vad händer nu?');
});

test('a note to the editor stands in the text and is told apart, and never leaves the house', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('Bron öppnar på lördag.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Shift+A');
  await page.keyboard.type('Ring Omar om siffrorna.');
  await expect(page.locator('.editor-note')).toHaveText('Ring Omar om siffrorna.');
  expect((await savedBody(spalt)).at(-1)?.type).toBe('editorNote');
  await spalt.chooseInMenu('article.copy-html');
  await expect(page.getByRole('status').filter({ hasText: 'HTML' })).toBeVisible();
  const copied = await spalt.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('Bron öppnar');
  expect(copied).not.toContain('Omar');

  await spalt.chooseInMenu('article.copy-rich-text');
  await expect(page.getByRole('status').filter({ hasText: 'formaterad text' })).toBeVisible();
  const { html, text } = await readClipboard(spalt);
  expect(text).toBe('Bron öppnar på lördag.\n');
  expect(html).toContain('<p>Bron öppnar på lördag.</p>');
  expect(html).not.toContain('Omar');

  await spalt.chooseInMenu('article.copy-link');
  await expect(page.getByRole('status').filter({ hasText: 'Länken är kopierad' })).toBeVisible();
  expect((await readClipboard(spalt)).text).toMatch(/^spalt:\/\/open\/[0-9a-f-]{36}$/u);
});

test('a table is filled in with Tab, grows at its end, and has tools for rows and columns', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.press('ControlOrMeta+Shift+T');
  for (const text of ['År', 'Cyklister', 'Gående', '2025', '120', '340', '2026', '180', '410', '2027']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await expect(page.locator('.ProseMirror tr')).toHaveCount(4);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('2028');
  const tools = page.getByRole('toolbar', { name: 'Verktyg för tabellen' });
  await tools.getByRole('button', { name: 'Ny kolumn till höger' }).click();
  await expect(page.locator('.ProseMirror tr').first().locator('th')).toHaveCount(4);
  await page.locator('.table td', { hasText: '340' }).click();
  await tools.getByRole('button', { name: 'Ta bort kolumnen' }).click();
  await expect(page.locator('.ProseMirror tr').first().locator('th')).toHaveText(['År', '', 'Cyklister']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.ProseMirror tr').first().locator('th')).toHaveText(['År', '', 'Cyklister', 'Gående']);
  await page.locator('.table-caption').click();
  await page.keyboard.type('Passager per dag');
  // Down from the last row leads out of the table.
  await page.locator('.table td').last().click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Efter tabellen.');
  const [table, after] = await savedBody(spalt);
  expect(table?.type === 'table' ? table.content[1].content.map(({ content }) => content.length) : []).toEqual([
    4, 4, 4, 4,
  ]);
  expect(after?.type).toBe('paragraph');
  expect(await savedWords(spalt)).toContain('tableCaption: Passager per dag');
});

test('cells that are selected with the mouse are emptied and not taken away', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.press('ControlOrMeta+Shift+T');
  for (const text of ['A', 'B', 'C', '1', '2', '3']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.locator('.table td', { hasText: '1' }).dragTo(page.locator('.table td', { hasText: '3' }));
  await expect(page.locator('.selectedCell')).toHaveCount(3);
  await page.keyboard.press('Delete');
  await expect(page.locator('.ProseMirror tr').nth(1).locator('td')).toHaveText(['', '', '']);
  await expect(page.locator('.ProseMirror tr')).toHaveCount(3);
});

test('a video is a card with its address, title and note, by dialogue or by pasting its address', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.press('ControlOrMeta+Shift+K');
  const dialog = page.getByRole('dialog', { name: 'Nytt länkkort' });
  await dialog.getByLabel('Adress').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Det är ingen webbadress.')).toBeVisible();
  expect(await violationsOn(spalt)).toEqual([]);
  await dialog.getByLabel('Adress').fill('www.svtplay.se/video/1');
  await dialog.getByLabel('Vad det är').fill('Se bron lyftas');
  await page.keyboard.press('Enter');
  await expect(page.locator('.link-card-site')).toHaveText('SVT Play · svtplay.se/video/1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Två minuter');
  await page.keyboard.press('Enter');
  await writeClipboard(spalt, { text: 'https://youtu.be/dQw4w9WgXcQ' });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('.link-card')).toHaveCount(2);
  // What was meant may be the address as text.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.link-card')).toHaveCount(1);
  expect(await savedWords(spalt)).toEqual([
    'linkCardTitle: Se bron lyftas',
    'linkCardNote: Två minuter',
    'paragraph: https://youtu.be/dQw4w9WgXcQ',
  ]);
  expect(await savedBody(spalt)).toMatchObject([{ attrs: { href: 'https://www.svtplay.se/video/1' } }, {}]);
});

test.describe('with nothing else in the library', () => {
  test.use({ isSpaltKept: false });

  test('another article of the library is found and linked to, and the card can be changed', async ({ spalt }) => {
    const { page } = spalt;
    for (const headline of ['Skolan får ny rektor', 'Bron blir dyrare']) {
      await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.type(headline);
      await expect(page.locator('.article-headline', { hasText: headline })).toBeVisible();
      await spalt.chooseInMenu('article.new');
      await expect(page.locator('.headline')).toHaveText('');
    }
    await goToBody(page);
    await page.keyboard.type('/relaterad');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Länka till en annan artikel' });
    await expect(dialog.getByRole('option')).toHaveCount(2);
    expect(await violationsOn(spalt)).toEqual([]);
    await page.keyboard.type('rektor');
    await expect(dialog.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('.related-article')).toHaveText('Skolan får ny rektor');
    await page.getByRole('button', { name: 'Välj en annan artikel' }).click();
    await page.keyboard.type('Bron');
    await expect(dialog.getByRole('option', { name: 'Bron blir dyrare' })).toBeVisible();
    await expect(dialog.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('.related-article')).toHaveText('Bron blir dyrare');
    // It has no page yet, and says so.
    await expect(page.locator('.related-article')).toHaveAttribute('data-article', /^[0-9a-f-]{36}$/u);
    await expect(page.locator('.related-article')).not.toHaveAttribute('data-href');
    const copiedHtml = async (): Promise<string> => {
      await spalt.chooseInMenu('article.copy-html');
      await expect(page.getByRole('status').filter({ hasText: 'HTML' })).toBeVisible();
      return spalt.app.evaluate(({ clipboard }) => clipboard.readText());
    };
    expect(await copiedHtml()).not.toContain('Bron blir dyrare');

    // Once it has one, the link leads there, without anybody touching this article.
    await page.locator('.article-headline', { hasText: 'Bron blir dyrare' }).click();
    await expect(page.locator('.headline')).toHaveText('Bron blir dyrare');
    await spalt.chooseInMenu('article.details');
    await page.getByRole('textbox', { name: 'Artikelns adress på webben' }).fill('https://tidning.example/bron');
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
    await page.locator('.article-row', { hasText: 'Utan rubrik' }).click();
    await expect(page.locator('.related-article')).toHaveText('Bron blir dyrare');
    await expect.poll(copiedHtml).toContain('<a href="https://tidning.example/bron">Bron blir dyrare</a>');
  });
});

test('a pull quote is placed with its tools, which the keyboard reaches and leaves', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.press('ControlOrMeta+4');
  await page.keyboard.type('Vi vann');
  const placed = page.locator('.pull-quote');
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: 'I spalten' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(placed).toHaveAttribute('data-placement', 'left');
  await expect(page.getByRole('button', { name: 'Till vänster' })).toHaveAttribute('aria-pressed', 'true');
  expect(await violationsOn(spalt)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.type(' till slut');
  await expect(page.locator('.quotation')).toHaveText('Vi vann till slut');
  expect(await savedBody(spalt)).toMatchObject([{ type: 'pullQuote', attrs: { placement: 'left' } }]);
});

test('a fact box gets a line for its source', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.press('ControlOrMeta+5');
  await page.keyboard.type('Fakta');
  await page.getByRole('button', { name: 'Källa i faktarutan' }).click();
  await page.keyboard.type('Källa: SCB');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Efter rutan.');
  expect(await savedWords(spalt)).toEqual([
    'factBoxTitle: Fakta',
    'paragraph: ',
    'sourceLine: Källa: SCB',
    'paragraph: Efter rutan.',
  ]);
});

test('photos become a gallery, change places in it, and stand by themselves again', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('Ett.');
  await dropFile(page, [picture('gif'), picture('png')], page.getByText('Ett.'));
  await expect(page.locator('.figure')).toHaveCount(2);
  await page.keyboard.type('Den första.');
  await page.keyboard.press('ControlOrMeta+Shift+G');
  await expect(page.locator('.gallery .figure')).toHaveCount(2);
  // Within a gallery, what is dropped joins it.
  await dropFile(page, picture('webp'), page.locator('.gallery .caption').first());
  await expect(page.locator('.gallery .figure')).toHaveCount(3);
  await page.locator('.gallery .caption').first().click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('.gallery .caption').nth(1)).toHaveText('Den första.');
  const images = async (): Promise<readonly string[]> =>
    (await savedBody(spalt)).flatMap((block) =>
      block.type === 'gallery' ? block.content.map(({ attrs }) => path.extname(attrs.image)) : [],
    );
  expect(await images()).toEqual(['.webp', '.gif', '.png']);
  // By mouse as well.
  await page
    .locator('.gallery .figure-frame')
    .last()
    .dragTo(page.locator('.gallery .figure-frame').first(), {
      targetPosition: { x: 4, y: 4 },
    });
  await expect.poll(images).toEqual(['.png', '.webp', '.gif']);
  await page.locator('.gallery .caption').first().click();
  await page.getByRole('button', { name: 'Dela upp i enskilda bilder' }).click();
  await expect(page.locator('.gallery')).toHaveCount(0);
  expect((await savedBody(spalt)).map(({ type }) => type)).toEqual(['paragraph', 'figure', 'figure', 'figure']);
});

test('the handle beside a block drags it elsewhere, and its menu turns it into another', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  for (const text of ['Ett.', 'Två.', 'Tre.']) {
    await page.keyboard.type(text);
    if (text !== 'Tre.') await page.keyboard.press('Enter');
  }
  const handle = page.getByRole('button', { name: 'Blockets meny: dra för att flytta' });
  await page.getByText('Tre.').hover();
  await expect(handle).toBeVisible();
  await handle.dragTo(page.getByText('Två.'), { targetPosition: { x: 2, y: 2 } });
  await expect(page.locator('.dateline ~ p')).toHaveText(['Ett.', 'Tre.', 'Två.']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.dateline ~ p')).toHaveText(['Ett.', 'Två.', 'Tre.']);
  await page.getByText('Två.').hover();
  await handle.click();
  await expect(page.getByRole('menuitem', { name: 'Flytta upp' })).toBeFocused();
  expect(await violationsOn(spalt)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Mellanrubrik' }).click();
  await expect(page.locator('.ProseMirror h2')).toHaveText('Två.');
  await page.keyboard.press('ControlOrMeta+Shift+J');
  await expect(page.locator('.ProseMirror h2')).toHaveText(['Två.', 'Två.']);
  await page.keyboard.press('ControlOrMeta+Shift+Backspace');
  await expect(page.locator('.ProseMirror h2')).toHaveText(['Två.']);
});

test('selected text has its tools at hand', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('Bron öppnar på lördag.');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ControlOrMeta+ArrowRight');
  const tools = page.getByRole('toolbar', { name: 'Verktyg för markerad text' });
  await tools.getByRole('button', { name: 'Fet' }).click();
  await expect(tools.getByRole('button', { name: 'Fet' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.ProseMirror strong')).toHaveText(/^Bron/u);
  expect(await violationsOn(spalt)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expect(tools).toHaveCount(0);
});
