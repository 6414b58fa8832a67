import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import { readArticle } from '#core/article/readArticle';
import type { ReviewComment } from '#core/review/reviewJson';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' } });

const first = 'Kommunen öppnar bron på lördag.';
const second = 'Den har kostat tolv miljoner kronor.';
const third = 'På söndag är det fest.';

/** Writes three paragraphs into an empty article. */
async function write({ page }: Spalt): Promise<void> {
  await page.locator('.ProseMirror > p:last-child').click();
  for (const [index, text] of [first, second, third].entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(text);
  }
}

/** Selects words in the text, as who holds Shift does. */
async function select({ page }: Spalt, text: string): Promise<void> {
  const paragraph = page.locator('.ProseMirror > p', { hasText: text }).first();
  const before = ((await paragraph.textContent()) ?? '').indexOf(text);
  await paragraph.click();
  await page.keyboard.press('Home');
  for (let count = 0; count < before; count++) await page.keyboard.press('ArrowRight');
  await page.keyboard.down('Shift');
  for (let count = 0; count < text.length; count++) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
}

/** Who is at the desk from now on. */
async function sitDown({ page }: Spalt, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ditt namn').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

function panelOf({ page }: Spalt): Locator {
  return page.getByRole('complementary', { name: 'Korrektur' });
}

/** What is commented on in the text, as it is marked there. */
function markedIn({ page }: Spalt): Promise<readonly string[]> {
  return page.locator('.ProseMirror .comment-mark').evaluateAll((marks) => {
    const texts = new Map<string, string>();
    for (const mark of marks) {
      const id = mark.getAttribute('data-comment') ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${mark.textContent ?? ''}`);
    }
    return [...texts.values()];
  });
}

/** The comments of the only article in the library as they are on disk, once all is saved. */
async function savedComments({ page, libraryFolderPath }: Spalt): Promise<readonly ReviewComment[]> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  const [folder = ''] = readdirSync(libraryFolderPath);
  const read = readArticle(readFileSync(path.join(libraryFolderPath, folder, 'article.json'), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.article.review.comments;
}

test('a comment is made, answered, resolved and found again by keyboard, and is there after a restart', async ({
  spalt,
}) => {
  const { page } = spalt;
  const panel = panelOf(spalt);
  await write(spalt);
  await select(spalt, 'tolv miljoner');
  await spalt.chooseInMenu('review.comment');
  await sitDown(spalt, 'Anna Ek');
  const field = panel.getByRole('textbox', { name: 'Ny kommentar' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Stämmer <b>summan</b>?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  const threads = panel.locator('.thread');
  await expect(threads).toHaveCount(1);
  await expect(threads.locator('q')).toHaveText('tolv miljoner');
  await expect(threads).toContainText('Stämmer <b>summan</b>?');
  await expect.poll(() => markedIn(spalt)).toEqual(['tolv miljoner']);

  // Somebody else sits down, and answers from the text: the comment with the cursor is the one replied to.
  await spalt.chooseInMenu('proof.person');
  await sitDown(spalt, 'Bo Lind');
  await page.locator('.comment-start').click();
  await spalt.chooseInMenu('review.comment');
  await expect(panel.getByRole('textbox', { name: 'Svara' })).toBeFocused();
  await page.keyboard.type('Fråga @an');
  await expect(panel.getByRole('option', { name: 'Anna Ek' })).toHaveAttribute('aria-selected', 'true');
  expect(await violationsOn(spalt), 'names').toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('igen.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(threads.locator('.replies')).toContainText('Fråga @Anna Ek igen.');
  await expect(threads.locator('.replies b')).toHaveText('@Anna Ek');
  // A thread is deleted by who began it.
  await expect(panel.getByRole('button', { name: 'Ta bort' })).toHaveCount(0);

  await panel.getByRole('button', { name: 'Lös', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(threads).toHaveCount(0);
  await expect(page.locator('.comment-mark')).toHaveCount(0);
  await panel.getByRole('button', { name: /^Avgjort/u }).click();
  await expect(threads).toContainText('Löst av Bo Lind');
  await threads.getByRole('button').first().click();
  await panel.getByRole('button', { name: 'Öppna igen' }).click();
  await expect.poll(() => markedIn(spalt)).toEqual(['tolv miljoner']);

  await spalt.chooseInMenu('proof.panel');
  await expect(panel).toHaveCount(0);
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await spalt.restart();
  const next = spalt.page;
  await expect.poll(() => markedIn(spalt)).toEqual(['tolv miljoner']);
  await spalt.chooseInMenu('review.next-comment');
  const again = panelOf(spalt);
  await expect(again.locator('.thread-main')).toBeFocused();
  await expect(again.locator('.replies')).toContainText('Bo Lind');
  await expect(again.locator('.thread-main')).toHaveAttribute('aria-expanded', 'true');
  await expect(next.locator('.is-active-comment')).toHaveText(['t', 'olv miljone', 'r']);
  await throughTheList(spalt);
});

/** Bo goes through all that is open by key, says that he has, and sees only what is new from then on. */
async function throughTheList(spalt: Spalt): Promise<void> {
  const { page } = spalt;
  const { keyboard } = page;
  const panel = panelOf(spalt);
  await page.locator('.ProseMirror > p', { hasText: first }).click();
  await keyboard.press('End');
  await keyboard.type(' Brfxq.');
  await expect(panel.locator('[data-kind="check"]', { hasText: 'Brfxq' })).toHaveCount(1);
  await page.locator('.ProseMirror > p', { hasText: first }).click();
  await keyboard.press('Home');
  const menu = page.getByRole('menu');
  await spalt.chooseInMenu('proof.next');
  await expect(menu).toContainText('Brfxq');
  await keyboard.press('Escape');
  await spalt.chooseInMenu('proof.next');
  await expect(panel.locator('.thread-main')).toBeFocused();
  // The list shows comments alone, and so the keys go through them alone.
  await spalt.chooseInMenu('review.comments');
  await expect(panel.locator('[data-kind="check"]')).toHaveCount(0);
  await spalt.chooseInMenu('proof.next');
  await expect(panel.locator('.thread-main')).toBeFocused();
  await spalt.chooseInMenu('review.resolve');
  await expect(panel.locator('.thread')).toHaveCount(0);
  await panel.getByRole('button', { name: /^Avgjort/u }).click();
  await expect(panel.locator('.thread')).toHaveCount(1);
  expect(await violationsOn(spalt), 'resolved').toEqual([]);

  await panel.getByRole('button', { name: /^Öppet/u }).click();
  await panel.getByRole('button', { name: /^Allt/u }).click();
  await panel.getByRole('button', { name: 'Jag har läst korrektur' }).click();
  await panel.getByRole('checkbox', { name: /sedan jag läste korrektur/u }).check();
  await expect(panel.getByRole('status')).toContainText('Inget nytt sedan');
  await expect(panel.locator('.proof-list > li')).toHaveCount(0);
  expect(await violationsOn(spalt), 'nothing new').toEqual([]);
  await page.locator('.ProseMirror > p', { hasText: third }).click();
  await keyboard.press('End');
  await keyboard.type(' Xqzwv.');
  await expect(panel.locator('.proof-list > li')).toHaveCount(1);
  await expect(panel.locator('.proof-list > li')).toContainText('Xqzwv');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  const [folder = ''] = readdirSync(spalt.libraryFolderPath);
  const read = readArticle(readFileSync(path.join(spalt.libraryFolderPath, folder, 'article.json'), 'utf8'));
  expect(read.ok && read.value.article.review.passes.map(({ by }) => by)).toEqual(['Bo Lind']);
}

test('comments stay with their words through edits, moves, cutting and undo, on disk as in the window', async ({
  spalt,
}) => {
  const { page } = spalt;
  const { keyboard } = page;
  const panel = panelOf(spalt);
  await write(spalt);
  await select(spalt, 'tolv miljoner');
  await spalt.chooseInMenu('review.comment');
  await sitDown(spalt, 'Anna Ek');
  await keyboard.type('Stämmer summan?');
  await keyboard.press('ControlOrMeta+Enter');
  // Without a selection it is the block.
  await page.locator('.ProseMirror > p', { hasText: third }).click();
  await spalt.chooseInMenu('review.comment');
  await expect(page.locator('.comment-draft textarea')).toBeFocused();
  await keyboard.type('När på dagen?');
  await panel.getByRole('button', { name: 'Kommentera', exact: true }).last().click();
  await expect.poll(() => markedIn(spalt)).toEqual(['tolv miljoner', third]);

  await page.locator('.ProseMirror > p', { hasText: first }).click();
  await keyboard.press('Home');
  await keyboard.type('Äntligen! ');
  await keyboard.press('Alt+ArrowDown');
  await expect.poll(() => markedIn(spalt)).toEqual(['tolv miljoner', third]);
  await page.locator('.ProseMirror > p', { hasText: third }).click();
  await keyboard.press('Alt+ArrowUp');
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(() => markedIn(spalt)).toEqual([third, 'tolv miljoner']);
  await expect(panel.locator('.thread q')).toHaveText([third, 'tolv miljoner']);
  const placed = await savedComments(spalt);
  expect(placed.map(({ range }) => (range?.to ?? 0) - (range?.from ?? 0))).toEqual([13, third.length]);

  // A copy has no comment of its own; what is cut out and put in elsewhere takes it along.
  await select(spalt, 'kostat tolv miljoner');
  await keyboard.press('ControlOrMeta+c');
  await keyboard.press('ArrowRight');
  await keyboard.press('ControlOrMeta+v');
  await expect(page.locator('.ProseMirror')).toContainText('kostat tolv miljonerkostat tolv miljoner kronor');
  await expect.poll(() => markedIn(spalt)).toEqual([third, 'tolv miljoner']);
  await keyboard.press('ControlOrMeta+z');
  await select(spalt, 'kostat tolv miljoner');
  await keyboard.press('ControlOrMeta+x');
  await expect(panel.locator('.thread').last()).toContainText('Texten finns inte kvar');
  await expect(panel.locator('.thread').last().locator('q')).toHaveText('tolv miljoner');
  await page.locator('.ProseMirror > p', { hasText: 'Äntligen' }).click();
  await keyboard.press('End');
  await keyboard.press('ControlOrMeta+v');
  await expect.poll(() => markedIn(spalt)).toEqual([third, 'tolv miljoner']);
  await expect(page.locator('.ProseMirror > p', { hasText: 'Äntligen' }).locator('.comment-start')).toHaveCount(1);

  // Deleted with its block it keeps its quote, across a restart too; undo brings both back.
  await page.locator('.ProseMirror > p', { hasText: third }).click();
  await spalt.chooseInMenu('block.delete');
  await expect(panel.locator('.thread').last()).toContainText('Texten finns inte kvar');
  expect((await savedComments(spalt)).find(({ range }) => range === null)?.quote).toBe(third);
  await keyboard.press('ControlOrMeta+z');
  await expect.poll(() => markedIn(spalt)).toEqual([third, 'tolv miljoner']);
  expect((await savedComments(spalt)).some(({ range }) => range === null)).toBe(false);

  // A thread that was deleted is brought back by the notice.
  await panel.locator('.thread-main').first().click();
  await panel.getByRole('button', { name: 'Ta bort' }).click();
  await expect(panel.locator('.thread')).toHaveCount(1);
  await page.getByRole('status').getByRole('button', { name: 'Ångra' }).click();
  await expect(panel.locator('.thread')).toHaveCount(2);
  await expect.poll(() => markedIn(spalt)).toEqual([third, 'tolv miljoner']);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

    test('comments can be read and written by everybody, of photos too', async ({ spalt }) => {
      const { page } = spalt;
      const panel = panelOf(spalt);
      await page.locator('.figure img').waitFor();
      await spalt.chooseInMenu(`view.theme-${theme}`);
      await page.waitForFunction(
        (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
        theme === 'dark',
      );
      await spalt.chooseInMenu('review.comments');
      await expect(panel.getByRole('status')).toContainText('Inga öppna kommentarer');
      expect(await violationsOn(spalt), 'empty').toEqual([]);
      await page.locator('.ProseMirror > p:not([class])').nth(1).click();
      await spalt.chooseInMenu('review.comment');
      await sitDown(spalt, 'Anna Ek');
      await page.keyboard.type('Vem säger det?');
      expect(await violationsOn(spalt), 'writing').toEqual([]);
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(panel.locator('.thread')).toHaveCount(1);
      await page.locator('.figure').first().hover();
      await page.locator('.figure').first().getByRole('button', { name: 'Kommentera' }).click();
      await expect(panel.getByRole('textbox', { name: 'Ny kommentar' })).toBeFocused();
      await page.keyboard.type('Finns en bild till?');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.locator('.ProseMirror .figure.comment-block')).toHaveCount(1);
      await expect(panel.locator('.thread')).toHaveCount(2);
      expect(await violationsOn(spalt), 'threads').toEqual([]);
    });
  });
}

test('what is chosen in the menu beside a rule is about the rule, and not about the next block', async ({ spalt }) => {
  const { page } = spalt;
  const { keyboard } = page;
  const rule = page.locator('.ProseMirror > hr');
  await write(spalt);
  await page.locator('.ProseMirror > p', { hasText: first }).click();
  await spalt.chooseInMenu('block.rule');
  await expect(rule).toHaveCount(1);
  const choose = async (name: RegExp): Promise<void> => {
    await rule.hover();
    await page.getByRole('button', { name: 'Blockets meny: dra för att flytta' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await choose(/^Kommentera/u);
  await sitDown(spalt, 'Anna Ek');
  await keyboard.type('Behövs den?');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('.ProseMirror > hr.comment-block')).toHaveCount(1);
  await choose(/^Ta bort/u);
  await expect(rule).toHaveCount(0);
  for (const text of [first, second, third]) await expect(page.locator('.ProseMirror')).toContainText(text);
  await expect(panelOf(spalt).locator('.thread')).toContainText('Texten finns inte kvar');
  await keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.ProseMirror > hr.comment-block')).toHaveCount(1);
});
