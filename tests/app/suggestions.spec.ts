import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { readArticle } from '#core/article/readArticle';
import type { ArticleFile } from '#core/article/articleFile';
import type { DocumentJson } from '#core/document/documentJson';
import { textOf } from '#core/text/textOf';
import type { Spalt } from './launchSpalt';
import { readSavedDocument } from './readSavedDocument';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

/** The article as it is on disk. */
function savedArticle({ libraryFolderPath }: Spalt): ArticleFile {
  const [folder = ''] = readdirSync(libraryFolderPath);
  const read = readArticle(readFileSync(path.join(libraryFolderPath, folder, 'article.json'), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.article;
}

const linesOf = ({ content }: DocumentJson): readonly string[] =>
  content.map((block) => `${block.type}: ${textOf(block)}`);

async function sitDown({ page, ...spalt }: Spalt, name: string, command: () => Promise<void>): Promise<void> {
  void spalt;
  await command();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

/** Puts the caret at the end of a block: of its last line, for End goes no further than the line that was clicked. */
async function endOf({ page }: Spalt, block: Locator): Promise<void> {
  await block.click();
  await page.keyboard.press('ControlOrMeta+End');
  await block.scrollIntoViewIfNeeded();
  const last = await block.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    return lines.at(-1)?.toJSON();
  });
  if (last === undefined) throw new Error('No text to be seen');
  await page.mouse.click(last.right - 1, (last.top + last.bottom) / 2);
  await page.keyboard.press('End');
}

function block({ page }: Spalt, text: string): Locator {
  return page.locator('.ProseMirror > *', { hasText: text }).last();
}

const list = ({ page }: Spalt): Locator =>
  page.getByRole('complementary', { name: 'Korrektur' }).locator('[data-kind="suggestion"]');

test('an editor suggests all kinds of change, the reporter takes and leaves them, and all of it is logged', async ({
  spalt,
}) => {
  const { page } = spalt;
  const { keyboard } = page;
  await page.locator('.figure img[alt^="Bild"]').waitFor();
  const start = await readSavedDocument(spalt);

  // The editor. Every way to change is a suggestion, and the text without them stays what it was.
  await sitDown(spalt, 'Lena Berg', () => spalt.chooseInMenu('suggestion.toggle'));
  await expect(page.getByRole('button', { name: 'Föreslår som Lena Berg' })).toHaveAttribute('aria-pressed', 'true');
  await endOf(spalt, page.locator('.headline'));
  await keyboard.type(' igen');
  await endOf(spalt, page.locator('.kicker'));
  await keyboard.press('Shift+Home');
  await keyboard.type('Broar');
  await page.locator('.standfirst').click({ clickCount: 2 });
  await keyboard.press('ControlOrMeta+b');
  await endOf(spalt, page.locator('.caption').first());
  await keyboard.type(' Foto från i maj.');
  await endOf(spalt, page.locator('.credit').first());
  await keyboard.press('ControlOrMeta+Shift+ArrowLeft');
  await keyboard.press('Delete');
  await endOf(spalt, page.locator('.alternative-text').first());
  await keyboard.press('ControlOrMeta+Shift+ArrowLeft');
  await keyboard.type('Bild');
  const paragraph = page.locator('.ProseMirror > p:not([class])').first();
  const first = (await paragraph.textContent()) ?? '';
  await paragraph.click();
  await keyboard.press('Home');
  for (let times = 0; times < 4; times++) await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  const subheads = page.locator('.ProseMirror > h2');
  const turned = (await subheads.first().textContent()) ?? '';
  await subheads.first().click();
  await keyboard.press('ControlOrMeta+1');
  const moved = (await subheads.last().textContent()) ?? '';
  await subheads.last().click();
  await keyboard.press('Alt+ArrowUp');
  const gone = (await page.locator('.pull-quote p').first().textContent()) ?? '';
  await page.locator('.pull-quote p').first().click();
  await keyboard.press('ControlOrMeta+Shift+Backspace');
  const last = page.locator('.ProseMirror > p:not([class])').last();
  await endOf(spalt, last);
  await keyboard.press('Enter');
  await keyboard.type('Kommunen svarar i morgon.');
  await spalt.chooseInMenu('proof.panel');
  await expect(list(spalt).filter({ hasText: 'Lena Berg' })).not.toHaveCount(0);
  const suggested = linesOf(await readSavedDocument(spalt));
  expect(savedArticle(spalt).review.suggestions?.original).toEqual(start);
  const kinds = ['Tillagt', 'Ersatt', 'Formaterat', 'Struket', 'Nytt stycke', 'Flyttat', 'Borttaget', 'Infogat'];
  for (const kind of kinds) await expect(list(spalt).filter({ hasText: kind }).first()).toBeVisible();
  await expect(list(spalt).filter({ hasText: 'Mellanrubrik → Brödtext' })).toHaveCount(1);
  const count = await list(spalt).count();
  expect(await violationsOn(spalt), 'marked-up article').toEqual([]);

  // Undo and redo work as without.
  await page.locator('.headline').click();
  await keyboard.press('ControlOrMeta+z');
  await expect(list(spalt)).toHaveCount(count - 1);
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(list(spalt)).toHaveCount(count);

  // The reporter, after a restart. Nothing was lost, and who suggested what is known.
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await spalt.restart();
  await reporterDecides(spalt, { start, suggested, first, turned, moved, gone });
});

async function reporterDecides(
  spalt: Spalt,
  was: {
    readonly start: DocumentJson;
    readonly suggested: readonly string[];
    readonly first: string;
    readonly turned: string;
    readonly moved: string;
    readonly gone: string;
  },
): Promise<void> {
  const { page } = spalt;
  const { keyboard } = page;
  await page.locator('.figure img[alt^="Bild"]').waitFor();
  await sitDown(spalt, 'Per Ek', () => spalt.chooseInMenu('proof.person'));
  await spalt.chooseInMenu('suggestion.toggle');
  await expect(page.getByRole('button', { name: 'Skriver' })).toBeVisible();
  await spalt.chooseInMenu('proof.panel');
  const count = await list(spalt).count();
  expect(linesOf(await readSavedDocument(spalt))).toEqual(was.suggested);

  // From one to the next by key: the first is taken, the second left.
  await page.locator('.kicker').click();
  await spalt.chooseInMenu('suggestion.accept');
  await expect(list(spalt)).toHaveCount(count - 1);
  await spalt.chooseInMenu('suggestion.reject');
  await expect(list(spalt)).toHaveCount(count - 2);
  await expect(page.locator('.headline')).not.toContainText('igen');
  // One undo brings it back, with its author.
  await keyboard.press('ControlOrMeta+z');
  await expect(list(spalt)).toHaveCount(count - 1);
  await expect(list(spalt).first()).toContainText('Tillagt · Lena Berg');
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(list(spalt)).toHaveCount(count - 2);

  // What the reporter writes meanwhile is no suggestion.
  await endOf(spalt, page.locator('.byline'));
  await keyboard.type(' och Bo Lind');
  await list(spalt).filter({ hasText: 'Struket' }).first().getByRole('button', { name: 'Avvisa' }).click();
  await list(spalt).filter({ hasText: 'Flyttat' }).getByRole('button', { name: 'Avvisa' }).click();
  await expect(list(spalt)).toHaveCount(count - 4);

  // An export asks which text is meant.
  await spalt.chooseInMenu('article.export-page');
  const question = page.getByRole('dialog', { name: /förslag kvar/u });
  await expect(question.getByRole('button', { name: 'Titta på dem' })).toBeFocused();
  expect(await violationsOn(spalt), 'question').toEqual([]);
  await keyboard.press('Escape');

  // The editor once more, with a suggestion within the reporter's words; then the reporter takes the rest.
  await sitDown(spalt, 'Lena Berg', () => spalt.chooseInMenu('proof.person'));
  await spalt.chooseInMenu('suggestion.toggle');
  await endOf(spalt, page.locator('.byline'));
  await keyboard.type(', Lerum');
  await expect(list(spalt).filter({ hasText: 'Lerum' })).toHaveCount(1);
  await spalt.chooseInMenu('suggestion.toggle');
  await sitDown(spalt, 'Per Ek', () => spalt.chooseInMenu('proof.person'));
  await page.getByRole('button', { name: /^Godta alla/u }).click();
  await expect(list(spalt)).toHaveCount(0);

  const end = linesOf(await readSavedDocument(spalt));
  const { review } = savedArticle(spalt);
  expect(review.suggestions).toBeNull();
  const headline = was.start.content.find(({ type }) => type === 'headline');
  expect(end).toContain(`headline: ${headline === undefined ? '' : textOf(headline)}`);
  expect(end).toContain('kicker: Broar');
  expect(end.find((line) => line.startsWith('byline'))).toMatch(/ och Bo Lind, Lerum$/u);
  expect(end).toContain(`paragraph: ${was.turned}`);
  expect(end.some((line) => line.includes(was.gone) && line.startsWith('pullQuote'))).toBe(false);
  expect(end).toContain('paragraph: Kommunen svarar i morgon.');
  const parted = end.findIndex((line) => line.startsWith(`paragraph: ${was.first.slice(0, 20)}`));
  const halves = end.slice(parted, parted + 2).map((line) => line.replace('paragraph: ', ''));
  expect(halves.join('')).toBe(was.first);
  expect(halves[0]).not.toBe(was.first);
  const place = (lines: readonly string[]): string | undefined => lines[lines.indexOf(`subhead: ${was.moved}`) - 1];
  expect(place(end)).toBe(place(linesOf(was.start)));
  expect(review.decisions.length).toBe(count + 1);
  expect(new Set(review.decisions.map(({ by }) => by))).toEqual(new Set(['Per Ek']));
  expect(review.decisions.filter(({ kind }) => kind === 'rejected').map(({ added }) => added)).toContain(' igen');
  expect(review.people.map(({ name }) => name).toSorted()).toEqual(['Lena Berg', 'Per Ek']);
  await photoAndAddress(spalt);
}

/** Another photo in the same place, and a link that leads elsewhere: the one is left, the other taken. */
async function photoAndAddress(spalt: Spalt): Promise<void> {
  const { page } = spalt;
  const { keyboard } = page;
  const link = page.locator('.source a');
  const lead = async (to: string): Promise<void> => {
    await keyboard.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: 'Adress' }).fill(to);
    await keyboard.press('Enter');
    await expect(link).toHaveAttribute('href', `https://${to}`);
  };
  // On its first word: beside the text, what a double-click selects may have none.
  await page.locator('.source').dblclick({ position: { x: 12, y: 10 } });
  await lead('exempel.se/forr');
  await sitDown(spalt, 'Lena Berg', () => spalt.chooseInMenu('proof.person'));
  await spalt.chooseInMenu('suggestion.toggle');
  await link.click();
  await lead('exempel.se/nu');
  const photo = page.locator('.figure img').first();
  const source = (await photo.getAttribute('src')) ?? '';
  await spalt.choosePaths(path.resolve('tests/fixtures/pictures/3x2.png'));
  await page.getByRole('button', { name: 'Byt bild' }).first().click();
  await expect(photo).toHaveAttribute('src', /\.png$/u);
  await expect(list(spalt)).toHaveCount(2);
  const [otherPhoto, otherAddress] = [list(spalt).first(), list(spalt).last()];
  await expect(otherPhoto).toContainText('Ändrat');
  await expect(otherAddress).toContainText('Länk ändrad');
  await expect(otherAddress.locator('del')).toHaveText('https://exempel.se/forr');
  await expect(otherAddress.locator('ins')).toHaveText('https://exempel.se/nu');
  await spalt.chooseInMenu('suggestion.toggle');
  await sitDown(spalt, 'Per Ek', () => spalt.chooseInMenu('proof.person'));
  await otherPhoto.getByRole('button', { name: 'Avvisa' }).click();
  await expect(list(spalt)).toHaveCount(1);
  await expect(photo).toHaveAttribute('src', source);
  await list(spalt).getByRole('button', { name: 'Godta' }).click();
  await expect(list(spalt)).toHaveCount(0);
  await expect(link).toHaveAttribute('href', 'https://exempel.se/nu');
  await readSavedDocument(spalt);
  const { suggestions, decisions } = savedArticle(spalt).review;
  expect(suggestions).toBeNull();
  expect(decisions.slice(-2)).toMatchObject([
    { kind: 'rejected' },
    {
      kind: 'accepted',
      removed: 'https://exempel.se/forr',
      added: 'https://exempel.se/nu',
      suggestedBy: ['Lena Berg'],
    },
  ]);

  // What became of all of it stands in the list.
  const panel = page.getByRole('complementary', { name: 'Korrektur' });
  await panel.getByRole('button', { name: /^Avgjort/u }).click();
  await expect(list(spalt).first()).toContainText(/Godtogs av Per Ek/u);
  expect(await violationsOn(spalt), 'decided').toEqual([]);
}

test('the text is shown with and without what is suggested, in the dark and by keyboard alone', async ({ spalt }) => {
  const { page } = spalt;
  const { keyboard } = page;
  await page.locator('.figure img[alt^="Bild"]').waitFor();
  await spalt.chooseInMenu('view.theme-dark');
  await sitDown(spalt, 'Lena Berg', () => spalt.chooseInMenu('suggestion.toggle'));
  await endOf(spalt, page.locator('.headline'));
  await keyboard.type(' igen');
  await endOf(spalt, block(spalt, 'säger'));
  await keyboard.press('Shift+Home');
  await keyboard.press('Delete');
  await expect(page.locator('del.suggested-deletion')).toHaveCount(1);
  await expect(page.locator('ins.suggested-insertion')).toHaveText(' igen');
  await spalt.chooseInMenu('suggestion.view-final');
  await expect(page.locator('.suggested-deletion, .suggested-insertion')).toHaveCount(0);
  await spalt.chooseInMenu('suggestion.view-original');
  const original = page.getByRole('region', { name: 'Texten utan förslag' });
  await expect(original.locator('.headline')).not.toContainText('igen');
  await expect(original.locator('figure img').first()).toBeVisible();
  expect(await violationsOn(spalt), 'original').toEqual([]);
  await original.getByRole('button', { name: 'Tillbaka till texten' }).click();
  await expect(original).toHaveCount(0);
  await spalt.chooseInMenu('proof.panel');
  await expect(list(spalt)).toHaveCount(2);
  expect(await violationsOn(spalt), 'dark').toEqual([]);
  await spalt.chooseInMenu('suggestion.reject-all');
  await expect(list(spalt)).toHaveCount(0);
  await expect(page.locator('.headline')).not.toContainText('igen');
});
