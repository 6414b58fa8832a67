import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { writeArticle } from '#core/article/writeArticle';
import { articleOf, documentOf, paragraph, subhead } from '../unit/core/document/build';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';

/** Four hundred paragraphs of unequal length, each with its number, and a subhead before every tenth. */
const body = Array.from({ length: 400 }, (_, index) => {
  const sentence = `Stycke nummer${index + 1} handlar om bron över ån och om dem som går där. `;
  const text = sentence.repeat(1 + ((index * 7) % 5)).trim();
  return index % 10 === 9 ? [subhead(`Del ${index + 1}`), paragraph(text)] : [paragraph(text)];
}).flat();

async function openLong(spalt: Spalt): Promise<Page> {
  await spalt.quit();
  const folder = path.join(spalt.libraryFolderPath, '2026-03-02-bron');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'article.json'), writeArticle(articleOf(documentOf({ headline: 'Bron' }, ...body))));
  await spalt.start();
  const { page } = spalt;
  await page.getByRole('option', { name: 'Bron' }).click();
  await expect(page.locator('.surface')).toHaveAttribute('data-long', '');
  return page;
}

/** Where the caret and the other end of the selection are: the text of the block, and how far into it. */
function selectionIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const selection = getSelection();
    const blocks = [...document.querySelectorAll('.ProseMirror > *')];
    return [
      [selection?.anchorNode, selection?.anchorOffset],
      [selection?.focusNode, selection?.focusOffset],
    ]
      .map(([node, offset]) => {
        const holder = blocks.findIndex((block) => node instanceof Node && block.contains(node));
        return `${holder}:${typeof offset === 'number' ? offset : 0}`;
      })
      .join(' ');
  });
}

/** Lays all of the article out, as a short one is, or only what is seen. */
async function layOut(page: Page, how: 'all' | 'seen'): Promise<void> {
  await page
    .locator('.surface')
    .evaluate((surface, isLong) => surface.toggleAttribute('data-long', isLong), how === 'seen');
}

/** Clicks at the first line of a paragraph and goes to its beginning; again where the layout moved under the click. */
async function putCaretBefore(page: Page, paragraphAt: Locator): Promise<void> {
  const index = await paragraphAt.evaluate((element) =>
    [...document.querySelectorAll('.ProseMirror > *')].indexOf(element),
  );
  await expect(async () => {
    await paragraphAt.scrollIntoViewIfNeeded();
    await paragraphAt.click({ position: { x: 40, y: 12 } });
    await page.keyboard.press('Home');
    expect(await selectionIn(page)).toBe(`${index}:0 ${index}:0`);
  }).toPass();
}

/** Presses these keys, beginning at a paragraph in the middle; gives where each of them has led. */
async function walk(page: Page, keys: readonly string[]): Promise<string[]> {
  const places: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    places.push(await selectionIn(page));
  }
  return places;
}

const walks: Readonly<Record<string, readonly string[]>> = {
  'to the end and the beginning': ['Control+End', 'ArrowUp', 'Control+Home', 'ArrowDown', 'Control+End', 'ArrowLeft'],
  'selecting to the end and the beginning': ['Control+Shift+End', 'ArrowLeft', 'Control+Shift+Home', 'ArrowRight'],
  'selecting line by line': ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp', 'Shift+End', 'ArrowRight'],
  'by screen': ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageUp'],
  'selecting by screen': ['Shift+PageDown', 'Shift+PageDown', 'Shift+PageUp', 'PageUp', 'Shift+PageUp', 'ArrowLeft'],
  'by paragraph and word': ['Control+ArrowDown', 'Control+ArrowUp', 'Control+ArrowRight', 'Control+Shift+ArrowLeft'],
};

test('keys lead to the same places in a long article as in one that is laid out as a whole', async ({ spalt }) => {
  const page = await openLong(spalt);
  const start = page.locator('.ProseMirror > p').filter({ hasText: 'nummer200 ' });
  for (const [name, keys] of Object.entries(walks)) {
    const led: Record<string, string[]> = {};
    for (const how of ['all', 'seen'] as const) {
      await layOut(page, how);
      await page.keyboard.press('Control+Home');
      await putCaretBefore(page, start);
      led[how] = await walk(page, keys);
    }
    expect(led['seen'], name).toEqual(led['all']);
  }
});

test('a screen down and up again leads back to the line, and what the caret is at is in view', async ({ spalt }) => {
  const page = await openLong(spalt);
  const start = page.locator('.ProseMirror > p').filter({ hasText: 'nummer200 ' });
  await putCaretBefore(page, start);
  const isCaretSeen = (): Promise<boolean> =>
    page.evaluate(() => {
      const node = getSelection()?.focusNode;
      const block = (node instanceof Element ? node : node?.parentElement)?.closest('.ProseMirror > *');
      const room = document.querySelector('.surface')?.getBoundingClientRect();
      const place = block?.getBoundingClientRect();
      return room !== undefined && place !== undefined && place.bottom > room.top && place.top < room.bottom;
    });
  const indexOf = async (): Promise<number> => Number((await selectionIn(page)).split(' ')[1]?.split(':')[0]);
  const places = [await indexOf()];
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageUp']) {
    await page.keyboard.press(key);
    await expect.poll(isCaretSeen).toBe(true);
    places.push(await indexOf());
  }
  const [first = 0, second = 0, third = 0, fourth = 0, , , last = 0] = places;
  expect(second).toBeGreaterThan(first);
  expect(third).toBeGreaterThan(second);
  expect(fourth).toBeGreaterThan(third);
  expect(Math.abs(last - first)).toBeLessThanOrEqual(1);
});

test('finding shows what was found, however far away it is', async ({ spalt }) => {
  const page = await openLong(spalt);
  await spalt.chooseInMenu('edit.find');
  await expect(page.getByRole('textbox', { name: 'Sök', exact: true })).toBeFocused();
  await page.keyboard.type('nummer377 ');
  await page.keyboard.press('Enter');
  const found = page.locator('.ProseMirror > p').filter({ hasText: 'nummer377 ' });
  await expect(found).toBeInViewport();
});

test('a paragraph is dragged to another place', async ({ spalt }) => {
  const page = await openLong(spalt);
  const from = page.locator('.ProseMirror > p').filter({ hasText: 'nummer200 ' });
  const to = page.locator('.ProseMirror > p').filter({ hasText: 'nummer203 ' });
  await from.scrollIntoViewIfNeeded();
  await from.hover();
  const handle = page.locator('.block-handle');
  await expect(handle).toBeVisible();
  const [start, end] = [await handle.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('Not in view.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 60, end.y + end.height / 2, { steps: 8 });
  await page.mouse.move(end.x + 60, end.y + end.height - 3, { steps: 4 });
  await page.mouse.up();
  await expect(
    page.locator('.ProseMirror > p').filter({ hasText: 'nummer203 ' }).locator('xpath=following-sibling::p[1]'),
  ).toContainText('nummer200 ');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
});

test('an article of common length is laid out as a whole', async ({ spalt }) => {
  await expect(spalt.page.locator('.surface')).not.toHaveAttribute('data-long');
});
