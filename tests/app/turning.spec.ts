import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { DocumentChild } from '#core/document/documentJson';
import { textOf } from '#core/text/textOf';
import type { Spalt } from './launchSpalt';
import { readSavedDocument } from './readSavedDocument';
import { test } from './spaltTest';

test.use({ spaltOptions: { locale: 'sv' }, isSpaltKept: true });

async function savedBody(spalt: Spalt): Promise<readonly DocumentChild[]> {
  const { content } = await readSavedDocument(spalt);
  return content.slice(content.findIndex(({ type }) => type === 'dateline') + 1);
}

async function typeBody(page: Page, lines: readonly string[]): Promise<void> {
  await page.locator('.ProseMirror > p:last-child').click();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

const ofSlashMenu = [
  ['mellanrubrik', 'subhead'],
  ['pratminus', 'dialogueLine'],
  ['fråga', 'question'],
  ['citatruta', 'pullQuote'],
  ['fakta', 'factBox'],
  ['tabell', 'table'],
  ['blockcitat', 'blockquote'],
  ['punkt', 'bulletList'],
  ['numrerad', 'orderedList'],
  ['källrad', 'sourceLine'],
  ['avdelare', 'horizontalRule'],
  ['anteckning', 'editorNote'],
] as const;

test('every kind of block is written by keyboard alone, from the list behind a slash', async ({ spalt }) => {
  const { page } = spalt;
  await page.locator('.ProseMirror > p:last-child').click();
  for (const [name, type] of ofSlashMenu) {
    await page.keyboard.type(`/${name}`);
    await expect(page.locator('.slash-menu')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('.slash-menu')).toHaveCount(0);
    if (type !== 'horizontalRule') await page.keyboard.type(name);
    expect((await savedBody(spalt)).map((block) => block.type)).toContain(type);
    await page.keyboard.press('Control+Enter');
    // Ctrl+Enter leaves a box, a quote, a list or a table; a line is left by Enter.
    if ((await savedBody(spalt)).at(-1)?.type !== 'paragraph') {
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+1');
    }
  }
  expect(new Set((await savedBody(spalt)).map((block) => block.type))).toEqual(
    new Set([...ofSlashMenu.map(([, type]) => type), 'paragraph']),
  );
});

test('several selected paragraphs are turned at once, and back, each by one key and undone by one', async ({
  spalt,
}) => {
  const { page } = spalt;
  await typeBody(page, ['Ett.', 'Två.', 'Tre.']);
  const types = async (): Promise<readonly string[]> =>
    (await savedBody(spalt)).map((block) => `${block.type}: ${textOf(block)}`);
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Control+3');
  expect(await types()).toEqual(['paragraph: Ett.', 'dialogueLine: Två.', 'dialogueLine: Tre.']);
  // They stay selected: the same keys make paragraphs of them again, others a list.
  await page.keyboard.press('Control+3');
  expect(await types()).toEqual(['paragraph: Ett.', 'paragraph: Två.', 'paragraph: Tre.']);
  await page.keyboard.press('Control+Shift+8');
  expect((await savedBody(spalt)).map((block) => block.type)).toEqual(['paragraph', 'bulletList']);
  await expect(page.locator('.ProseMirror li')).toHaveText(['Två.', 'Tre.']);
  await page.keyboard.press('Control+z');
  expect(await types()).toEqual(['paragraph: Ett.', 'paragraph: Två.', 'paragraph: Tre.']);
  await page.keyboard.press('Control+5');
  await expect(page.locator('.fact-box > p:not(.fact-box-title)')).toHaveText(['Två.', 'Tre.']);
});

test('lists are made and ended within a fact box, which stays a box', async ({ spalt }) => {
  const { page } = spalt;
  await page.locator('.ProseMirror > p:last-child').click();
  await page.keyboard.press('Control+5');
  await page.keyboard.type('Bron');
  await page.keyboard.press('Enter');
  await page.keyboard.type('140 meter');
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.press('Enter');
  await page.keyboard.type('41 miljoner');
  await expect(page.locator('.fact-box ul > li')).toHaveText(['140 meter', '41 miljoner']);
  await page.keyboard.press('Control+Shift+7');
  await expect(page.locator('.fact-box ol > li')).toHaveText(['140 meter', '41 miljoner']);
  await page.keyboard.press('Control+Shift+7');
  await expect(page.locator('.fact-box ol > li')).toHaveText(['140 meter']);
  await expect(page.locator('.fact-box > p:last-child')).toHaveText('41 miljoner');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+1');
  await expect(page.locator('.fact-box > p:last-child')).toHaveText('41 miljoner');
  // The title holds no list; and body text of what is no list in the box is body text of the article.
  await page.locator('.fact-box-title').click();
  await page.keyboard.press('Control+Shift+8');
  await expect(page.locator('.fact-box-title')).toHaveText('Bron');
  await page.keyboard.press('Control+1');
  await expect(page.locator('.fact-box')).toHaveCount(0);
});

test('Alt and an arrow move an item in its list and a row in its table, and the whole from its end on', async ({
  spalt,
}) => {
  const { page } = spalt;
  await typeBody(page, ['Först.', '* ett', 'två']);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('.ProseMirror li')).toHaveText(['två', 'ett']);
  await page.keyboard.press('Alt+ArrowUp');
  expect((await savedBody(spalt)).map((block) => block.type)).toEqual(['bulletList', 'paragraph']);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+T');
  for (const words of ['A', 'B', 'C', '1', '2', '3', 'x']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('.ProseMirror tr').nth(1)).toHaveText(/^x/u);
});

test('text that is dragged out of several fields leaves each its rest, and one undo takes it back', async ({
  spalt,
}) => {
  const { page } = spalt;
  await page.locator('.headline').click();
  await page.keyboard.type('Ny bro');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Den öppnar.');
  await typeBody(page, ['Ett stycke.', 'Ett till.']);
  const fields = page.locator('.headline, .standfirst');
  const body = page.locator('.dateline ~ p');
  await page.locator('.headline').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  const before = await readSavedDocument(spalt);
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected).toMatch(/bro\s+Den/u);
  const box = await page.evaluate(() => {
    const { left, top, width, height } = getSelection()?.getRangeAt(0).getClientRects()[0] ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  const target = await body.last().boundingBox();
  if (target === null) throw new Error('Nowhere to drop it.');
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  await page.mouse.move(target.x + 40, target.y + target.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(fields.first()).toHaveText(/^Ny\s?$/u);
  await expect(fields.last()).toHaveText(/^\s?öppnar\.$/u);
  await expect(body).toHaveCount(3);
  await page.keyboard.press('Control+z');
  expect(await readSavedDocument(spalt)).toEqual(before);
});

test('the caret never stands between the fields above the body, where nothing can be written', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.ProseMirror-gapcursor')).toHaveCount(0);
  await page.keyboard.type('Trafik');
  await expect(page.locator('.kicker')).toHaveText('Trafik');
});

test('the tools of selected text, and the menu of a block, are used by keyboard', async ({ spalt }) => {
  const { page } = spalt;
  await typeBody(page, ['Bron öppnar på lördag.', 'Fest på söndag.']);
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Alt+F10');
  const tools = page.getByRole('toolbar', { name: 'Verktyg för markerad text' });
  await expect(tools.getByRole('button', { name: 'Fet' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror em')).toHaveText(/^Fest/u);
  // Each leads back to the text, with the same words selected.
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('https://tidning.example/fest');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror a')).toHaveAttribute('href', 'https://tidning.example/fest');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('End');
  await expect(tools.getByRole('button', { name: 'Kommentera' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tools.getByRole('button', { name: 'Citatruta' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.pull-quote .quotation')).toHaveText('Fest på söndag.');

  await page.getByText('Bron öppnar').hover();
  await page.getByRole('button', { name: 'Blockets meny: dra för att flytta' }).click();
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(menu.getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
});

test('the text has the keys again in the moment that a tool has done its work', async ({ spalt }) => {
  const { page } = spalt;
  await typeBody(page, ['Bron öppnar']);
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('https://tidning.example/bron');
  // Within one turn of the page: no frame passes in which a key would be lost.
  const afterLink = await page.locator('form.link-panel').evaluate((form: HTMLFormElement) => {
    form.requestSubmit();
    return document.activeElement?.classList.contains('ProseMirror');
  });
  expect(afterLink).toBe(true);
  await expect(page.locator('.ProseMirror a')).toHaveText('öppnar');

  const undo = page.getByRole('button', { name: 'Ångra' });
  await undo.focus();
  const afterUndo = await undo.evaluate((button: HTMLButtonElement) => {
    button.click();
    return document.activeElement?.classList.contains('ProseMirror');
  });
  expect(afterUndo).toBe(true);
  await expect(page.locator('.ProseMirror a')).toHaveCount(0);
});
