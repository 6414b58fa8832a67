import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { DocumentJson } from '#core/document/documentJson';
import { emptyDocument } from '#core/document/emptyDocument';
import { textOf } from '#core/text/textOf';
import { readSavedDocument } from './readSavedDocument';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';

test.use({ spaltOptions: { locale: 'sv' }, isSpaltKept: true });

/** The blocks of the body as `type: text`, as they are on disk once everything is saved. */
async function savedBody(spalt: Spalt): Promise<readonly string[]> {
  const { content } = await readSavedDocument(spalt);
  return content
    .slice(content.findIndex(({ type }) => type === 'dateline') + 1)
    .map((block) => `${block.type}: ${textOf(block)}`);
}

async function goToBody(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  for (let field = 0; field < 3; field++) await page.keyboard.press('Enter');
}

test('Tab and Shift+Tab go through every field and back', async ({ spalt }) => {
  const { keyboard } = spalt.page;
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  const words = ['Trafik', 'Ny bro', 'Den öppnar på lördag.', 'Av Eva Ek', 'LERUM', 'I går blev bron klar.'];
  for (const [index, text] of words.entries()) {
    if (index > 0) await keyboard.press('Tab');
    await keyboard.type(text);
  }
  const { content } = await readSavedDocument(spalt);
  expect(content.map(textOf)).toEqual(words);
  // Back at the headline its text is selected: typing replaces it.
  for (let field = 0; field < 4; field++) await keyboard.press('Shift+Tab');
  await keyboard.type('Bron är klar');
  expect((await readSavedDocument(spalt)).content[1]).toEqual({
    type: 'headline',
    content: [{ type: 'text', text: 'Bron är klar' }],
  });
});

test.describe('with no byline of an earlier article', () => {
  test.use({ isSpaltKept: false });

  test('Enter never splits a field, and Backspace never joins two', async ({ spalt }) => {
    const { keyboard } = spalt.page;
    await expect(spalt.page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
    await keyboard.type('Trafik');
    await keyboard.press('Enter');
    await keyboard.type('Ny bro');
    await keyboard.press('Home');
    await keyboard.press('Backspace');
    await keyboard.press('Enter');
    await keyboard.press('Backspace');
    await keyboard.type('Ingress.');
    await keyboard.press('Enter');
    await keyboard.press('Backspace');
    await keyboard.type('Text.');
    const { content } = await readSavedDocument(spalt);
    expect(content.map(textOf)).toEqual(['Trafik', 'Ny bro', 'Ingress.', '', '', 'Text.']);
  });
});

test('what is typed first in a paragraph makes its form', async ({ spalt }) => {
  const { page } = spalt;
  const { keyboard } = page;
  await goToBody(page);
  await keyboard.type('- Hej, säger hon.');
  await keyboard.press('Enter');
  await keyboard.type('Och hej då.');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('## Mellanrubrik');
  await keyboard.press('Enter');
  await keyboard.type('> Citat');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('* punkt');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('1. ett');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('– tankstreck');
  await keyboard.press('Home');
  await keyboard.press('Backspace');
  expect(await savedBody(spalt)).toEqual([
    'dialogueLine: Hej, säger hon.',
    'dialogueLine: Och hej då.',
    'subhead: Mellanrubrik',
    'blockquote: Citat',
    'bulletList: punkt',
    'orderedList: ett',
    'paragraph: tankstreck',
  ]);
});

test('a block turns into every other and back, its words kept', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('Orden är kvar.');
  const kind = page.getByRole('combobox', { name: 'Slag av stycke' });
  for (const name of [
    'Mellanrubrik',
    'Citatruta',
    'Punktlista',
    'Faktaruta',
    'Blockcitat',
    'Källrad',
    'Pratminus',
    'Numrerad lista',
    'Brödtext',
  ]) {
    // In a fact box the caret stands in the new title.
    if ((await kind.inputValue()) === 'factBox') await page.keyboard.press('Tab');
    await kind.selectOption(name);
    await expect(page.getByRole('textbox', { name: 'Artikel' })).toContainText('Orden är kvar.');
    await expect(kind.locator('option:checked')).toHaveText(name);
  }
  expect(await savedBody(spalt)).toEqual(['paragraph: Orden är kvar.']);
});

test('the slash menu finds blocks by name, and Escape leaves the text alone', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('/fakta');
  await expect(page.locator('.slash-menu').getByRole('option', { selected: true })).toContainText('Faktaruta');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fakta');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bron är lång.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Efter. /x');
  await page.keyboard.press('Escape');
  expect(await savedBody(spalt)).toEqual(['factBox: FaktaBron är lång.', 'paragraph: Efter. /x']);
});

test('links are set, checked, changed and taken away', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('Läs mer');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+k');
  const address = page.getByRole('textbox', { name: 'Adress' });
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('ingen adress');
  await address.fill('exempel.se/bron');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror a')).toHaveAttribute('href', 'https://exempel.se/bron');
  await page.locator('.ProseMirror a').click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('button', { name: 'Ta bort länken' }).click();
  await expect(page.locator('.ProseMirror a')).toHaveCount(0);
  expect(await savedBody(spalt)).toEqual(['paragraph: Läs mer']);
});

test('a link where blocks are selected but no text is the address itself, and the blocks stay', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('Källa:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Slut.');
  await page.keyboard.press('Home');
  // From the end of the first paragraph to the head of the second, as a double-click beside a short line may select.
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('textbox', { name: 'Adress' }).fill('exempel.se');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror a')).toHaveText('exempel.se');
  expect(await savedBody(spalt)).toEqual(['paragraph: Källa:exempel.se', 'paragraph: Slut.']);
});

test('where a whole block is selected, there is nothing to link, which is said', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('Före.');
  await spalt.chooseInMenu('block.rule');
  await page.locator('.ProseMirror hr').click();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByText('Markera de ord som ska bli en länk')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Adress' })).toHaveCount(0);
  await page.locator('.ProseMirror > p', { hasText: 'Före.' }).click();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('textbox', { name: 'Adress' })).toBeFocused();
});

test('pasted text becomes paragraphs and dialogue lines, and one line in a field', async ({ spalt }) => {
  const { page, app } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await app.evaluate(({ clipboard }) => clipboard.writeText('Ny bro\r\nöppnar\u0007 på lördag'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('.headline')).toHaveText('Ny bro öppnar på lördag');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await app.evaluate(({ clipboard }) => clipboard.writeText('Första.\n\n– Andra, säger hon.\n\nTredje.'));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('.dialogue')).toHaveText('Andra, säger hon.');
  expect(await savedBody(spalt)).toEqual([
    'paragraph: Första.',
    'dialogueLine: Andra, säger hon.',
    'paragraph: Tredje.',
  ]);
});

test('deleting everything leaves the form of an article, and undo brings all of it back', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await page.keyboard.type('Trafik');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ny bro');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Text.');
  const written: DocumentJson = await readSavedDocument(spalt);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  expect(await readSavedDocument(spalt)).toEqual(emptyDocument());
  await page.keyboard.press('ControlOrMeta+z');
  expect(await readSavedDocument(spalt)).toEqual(written);
  const undo = page.getByRole('button', { name: /^Ångra/u });
  while (await undo.isEnabled()) await undo.click();
  expect(await readSavedDocument(spalt)).toEqual(emptyDocument());
});

test('the interface changes language and theme at once, the article stays', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await page.keyboard.type('Trafik');
  await spalt.chooseInMenu('view.language-en');
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toContainText('Trafik');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await spalt.chooseInMenu('view.theme-dark');
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await spalt.restart();
  await expect(spalt.page.getByRole('textbox', { name: 'Article', exact: true })).toContainText('Trafik');
  await spalt.page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
});

test('what is known of the article is saved with it, and its faults are named', async ({ spalt }) => {
  const { page } = spalt;
  // A command that comes before the window listens is lost.
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await spalt.chooseInMenu('article.details');
  await page.getByRole('combobox', { name: 'Avdelning' }).fill('Lokalt');
  const slug = page.getByRole('textbox', { name: 'Adressnamn' });
  await slug.fill('Ny Bro');
  await expect(page.getByText('Bara små bokstäver')).toBeVisible();
  await slug.fill('ny-bro');
  await page.getByRole('button', { name: 'Lägg till skribent' }).click();
  await page.getByRole('combobox', { name: 'Namn', exact: true }).fill('Eva Ek');
  await spalt.restart();
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await spalt.chooseInMenu('article.details');
  await expect(spalt.page.getByRole('combobox', { name: 'Avdelning' })).toHaveValue('Lokalt');
  await expect(spalt.page.getByRole('textbox', { name: 'Adressnamn' })).toHaveValue('ny-bro');
  await expect(spalt.page.getByRole('combobox', { name: 'Namn', exact: true })).toHaveValue('Eva Ek');
});

test('typography is set while one types, undone by itself, and can be turned off', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('"Bron" kostar 5 % av 10 000 kronor - minst.');
  expect(await savedBody(spalt)).toEqual(['paragraph: ”Bron” kostar 5\u00a0% av 10\u00a0000 kronor – minst.']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sa "');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.type('rakt" citat');
  expect((await savedBody(spalt)).at(-1)).toBe('paragraph: Sa "rakt” citat');
  await spalt.chooseInMenu('edit.typography');
  await page.keyboard.type(' "av"');
  expect((await savedBody(spalt)).at(-1)).toBe('paragraph: Sa "rakt” citat "av"');
});

test('find and replace reach headline and caption alike, and undo takes all of it back at once', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bron är klar');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('En bro är en bro. Bron.');
  await spalt.chooseInMenu('edit.replace');
  const bar = page.getByRole('search', { name: 'Sök i artikeln' });
  const find = bar.getByRole('textbox', { name: 'Sök' });
  await expect(find).toBeFocused();
  await find.fill('bro');
  await expect(bar).toContainText('1 av 4');
  await find.press('Enter');
  await expect(bar).toContainText('2 av 4');
  await bar.getByRole('button', { name: 'Bara hela ord' }).click();
  await expect(bar).toContainText('av 2');
  await bar.getByRole('button', { name: 'Bara hela ord' }).click();
  await bar.getByRole('button', { name: 'Skilj på stora och små bokstäver' }).click();
  await expect(bar).toContainText('av 2');
  await bar.getByRole('button', { name: 'Skilj på stora och små bokstäver' }).click();
  await bar.getByRole('textbox', { name: 'Ersätt med' }).fill('väg');
  await bar.getByRole('button', { name: 'Ersätt alla' }).click();
  await expect(bar).toContainText('Inga träffar');
  await expect(page.locator('.headline')).toHaveText('vägn är klar');
  expect(await savedBody(spalt)).toEqual(['paragraph: En väg är en väg. vägn.']);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.headline')).toHaveText('Bron är klar');
  expect(await savedBody(spalt)).toEqual(['paragraph: En bro är en bro. Bron.']);
});

test('Alt and an arrow move a paragraph past its neighbour, and no field', async ({ spalt }) => {
  const { page } = spalt;
  const { keyboard } = page;
  await goToBody(page);
  for (const [index, text] of ['Ett', 'Två', 'Tre'].entries()) {
    if (index > 0) await keyboard.press('Enter');
    await keyboard.type(text);
  }
  await keyboard.press('Alt+ArrowUp');
  expect(await savedBody(spalt)).toEqual(['paragraph: Ett', 'paragraph: Tre', 'paragraph: Två']);
  // The caret went along.
  await keyboard.type('!');
  for (let press = 0; press < 3; press++) await keyboard.press('Alt+ArrowUp');
  expect(await savedBody(spalt)).toEqual(['paragraph: Tre!', 'paragraph: Ett', 'paragraph: Två']);
  await spalt.chooseInMenu('block.move-down');
  expect(await savedBody(spalt)).toEqual(['paragraph: Ett', 'paragraph: Tre!', 'paragraph: Två']);
  await keyboard.press('ControlOrMeta+z');
  expect(await savedBody(spalt)).toEqual(['paragraph: Tre!', 'paragraph: Ett', 'paragraph: Två']);
});
