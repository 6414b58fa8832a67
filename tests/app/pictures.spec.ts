import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { textOf } from '#core/text/textOf';
import { dropFile } from './dropFile';
import type { Spalt } from './launchSpalt';
import { readSavedDocument } from './readSavedDocument';
import { test } from './spaltTest';
import { writeClipboard } from './writeClipboard';

test.use({ spaltOptions: { locale: 'sv' }, isSpaltKept: true });

const picture = (ending: string): string => path.resolve('tests/fixtures/pictures', `3x2.${ending}`);

/** The blocks as they are on disk once everything is saved: type, ending of the picture, words. */
async function savedBlocks(spalt: Spalt): Promise<readonly string[]> {
  const { content } = await readSavedDocument(spalt);
  return content.map((block) => {
    const ending = block.type === 'figure' ? ` ${path.extname(block.attrs.image)}` : '';
    return `${block.type}${ending}: ${textOf(block)}`;
  });
}

function surfaceOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Artikel' });
}

/** An article with a headline and two paragraphs, and the caret at the end of the second. */
async function writeArticle(page: Page): Promise<void> {
  await expect(surfaceOf(page)).toBeFocused();
  for (const key of ['Enter', 'Ny bro', 'Enter', 'Enter', 'Ett.', 'Enter', 'Två.']) {
    if (key === 'Enter') await page.keyboard.press('Enter');
    else await page.keyboard.type(key);
  }
}

test('a picture that is dropped goes to the head, then after the block that it is dropped on', async ({ spalt }) => {
  const { page } = spalt;
  await writeArticle(page);
  await dropFile(page, picture('jpg'), page.locator('.headline'));
  await expect(page.locator('.figure img')).toHaveJSProperty('naturalWidth', 3);
  await page.keyboard.type('Bron i går.');
  // There is a photo at the head now: the next one opens the body.
  await dropFile(page, picture('png'), page.locator('.standfirst'));
  await expect(page.locator('.figure')).toHaveCount(2);
  await dropFile(page, picture('webp'), page.getByText('Två.'));
  await expect(page.locator('.figure')).toHaveCount(3);
  expect(await savedBlocks(spalt)).toEqual([
    'kicker: ',
    'headline: Ny bro',
    'standfirst: ',
    'byline: ',
    'figure .jpg: Bron i går.',
    'dateline: ',
    'figure .png: ',
    'paragraph: Ett.',
    'paragraph: Två.',
    'figure .webp: ',
  ]);
});

test('several pictures at once stand in their order, and the caret is in the first caption', async ({ spalt }) => {
  const { page } = spalt;
  await writeArticle(page);
  await dropFile(page, [picture('gif'), picture('avif'), picture('png')], page.getByText('Ett.'));
  await expect(page.locator('.figure')).toHaveCount(3);
  await page.keyboard.type('Den första.');
  expect((await savedBlocks(spalt)).slice(5)).toEqual([
    'paragraph: Ett.',
    'figure .gif: Den första.',
    'figure .avif: ',
    'figure .png: ',
    'paragraph: Två.',
  ]);
});

test('what is no picture is named in a sentence, and nothing is changed', async ({ spalt }, testInfo) => {
  const { page } = spalt;
  await writeArticle(page);
  const before = await savedBlocks(spalt);
  const textPath = testInfo.outputPath('inspelning.mp3');
  writeFileSync(textPath, 'Inte en bild.');
  const damagedPath = testInfo.outputPath('bron.jpg');
  writeFileSync(damagedPath, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]));
  const alert = page.getByRole('alert');

  await dropFile(page, textPath, page.getByText('Ett.'));
  await expect(alert).toContainText('inspelning.mp3 är ingen bild som Spalt kan använda.');
  await dropFile(page, damagedPath, page.getByText('Ett.'));
  await expect(alert).toContainText('bron.jpg är skadad');
  await dropFile(page, testInfo.outputPath(), page.getByText('Ett.'));
  await expect(alert).toContainText('är ingen bild som Spalt kan använda.');
  // Both are told of, and the good one between them is taken in.
  expect(await savedBlocks(spalt)).toEqual(before);
  await dropFile(page, [textPath, picture('png'), damagedPath], page.getByText('Ett.'));
  await expect(page.locator('.figure')).toHaveCount(1);
  await expect(alert).toContainText('inspelning.mp3');
  await expect(alert).toContainText('bron.jpg');
  await expect(page.locator('.is-busy')).toHaveCount(0);
});

test('a picture is pasted, also one that a browser has copied; text with a picture stays text', async ({ spalt }) => {
  const { page } = spalt;
  await writeArticle(page);
  await writeClipboard(spalt, { picturePath: picture('png') });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('.figure img')).toHaveJSProperty('naturalWidth', 3);
  await page.keyboard.type('Inklistrad.');
  await page.getByText('Ett.').click();
  await writeClipboard(spalt, {
    html: '<meta charset="utf-8"><img src="https://tidning.example/bro.png" alt="Bron">',
    picturePath: picture('png'),
  });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('.figure')).toHaveCount(2);
  await page.getByText('Två.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' ');
  await writeClipboard(spalt, {
    html: '<p>Och <b>mer</b>.</p><img src="https://tidning.example/bro.png">',
    text: 'Och mer.',
    picturePath: picture('png'),
  });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(surfaceOf(page)).toContainText('Och mer.');
  expect((await savedBlocks(spalt)).slice(5)).toEqual([
    'paragraph: Ett.',
    'figure .png: ',
    'paragraph: Två. Och mer.',
    'figure .png: Inklistrad.',
  ]);
});

test('a picture that is pasted while the slash menu is open closes the menu', async ({ spalt }) => {
  const { page } = spalt;
  await writeArticle(page);
  await writeClipboard(spalt, { picturePath: picture('png') });
  await page.keyboard.type(' /fakta');
  await expect(page.locator('.slash-menu')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('.figure')).toHaveCount(1);
  await expect(page.locator('.slash-menu')).toHaveCount(0);
  await page.keyboard.type('Bildtext');
  await page.keyboard.press('Enter');
  expect((await savedBlocks(spalt)).slice(6)).toEqual(['paragraph: Två. /fakta', 'figure .png: Bildtext']);
});

test('a picture from the dialogue: decorative, replaced, removed and brought back, by keyboard', async ({ spalt }) => {
  const { page } = spalt;
  const { keyboard } = page;
  await writeArticle(page);
  await spalt.choosePaths(picture('jpg'), picture('png'));
  await keyboard.press('ControlOrMeta+Shift+p');
  await expect(page.locator('.figure')).toHaveCount(2);
  await keyboard.type('Bron i går.');
  await keyboard.press('Enter');
  await keyboard.type('Eva Ek');

  // From running text, Tab leads on to the tools of the pictures.
  await page.getByText('Två.').click();
  const decorative = page.getByRole('button', { name: 'Endast dekoration' }).first();
  for (let press = 0; press < 5; press++) {
    if (await decorative.evaluate((button) => button === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await expect(decorative).toBeFocused();
  await keyboard.press('Space');
  await expect(decorative).toHaveAttribute('aria-pressed', 'true');
  const isDecorative = async () =>
    (await readSavedDocument(spalt)).content.flatMap((block) =>
      block.type === 'figure' ? [block.attrs.isDecorative] : [],
    );
  expect(await isDecorative()).toEqual([true, false]);
  await keyboard.press('Enter');
  expect(await isDecorative()).toEqual([false, false]);

  await spalt.choosePaths(picture('webp'));
  // Past the tool that crops.
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.locator('.figure img').first()).toHaveAttribute('src', /\.webp$/u);
  expect((await savedBlocks(spalt)).slice(7)).toEqual(['figure .webp: Bron i går.Eva Ek', 'figure .png: ']);

  // The dialogue is cancelled: nothing changes.
  await spalt.choosePaths();
  await page.getByRole('button', { name: 'Byt bild' }).first().click();
  expect((await savedBlocks(spalt)).slice(7)).toEqual(['figure .webp: Bron i går.Eva Ek', 'figure .png: ']);

  await page.getByRole('button', { name: 'Ta bort', exact: true }).first().click();
  expect((await savedBlocks(spalt)).slice(7)).toEqual(['figure .png: ']);
  await keyboard.press('ControlOrMeta+z');
  expect((await savedBlocks(spalt)).slice(7)).toEqual(['figure .webp: Bron i går.Eva Ek', 'figure .png: ']);
});

test('the quiet button at the head takes the lead photo', async ({ spalt }) => {
  const { page } = spalt;
  await writeArticle(page);
  await spalt.choosePaths(picture('jpg'));
  await page.locator('.add-lead').click();
  await expect(page.locator('.figure')).toHaveCount(1);
  await expect(page.locator('.add-lead')).toHaveCount(0);
  expect((await savedBlocks(spalt)).slice(4)).toEqual([
    'figure .jpg: ',
    'dateline: ',
    'paragraph: Ett.',
    'paragraph: Två.',
  ]);
});
