import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { textBlocks } from '#core/text/textBlocks';
import { readSavedDocument } from './readSavedDocument';
import { test } from './spaltTest';
import { writeClipboard } from './writeClipboard';

test.use({ spaltOptions: { locale: 'sv' } });

const lines = [
  'subhead: Kvarnen får nytt liv',
  'paragraph: Den gamla kvarnen i Torsbro ska bli bageri, skriver föreningen.',
  'paragraph: Mjöl',
  'paragraph: Råg',
  'paragraph: Bröd',
  'dialogueLine: Vi börjar i mars, säger Ida Lund.',
  'tableCaption: ',
  'paragraph: År',
  'paragraph: Ton',
  'paragraph: 2026',
  'paragraph: 40',
];

for (const name of ['google-docs', 'word', 'gmail', 'libreoffice', 'web-page']) {
  test(`what is pasted from ${name} is a clean article, and what was left out is told`, async ({ spalt }) => {
    const { page } = spalt;
    await page.locator('.dateline ~ p').click();
    await writeClipboard(spalt, { html: readFileSync(`tests/fixtures/paste/${name}.html`, 'utf8'), text: 'Kvarnen' });
    await page.keyboard.press('ControlOrMeta+v');
    await expect(page.locator('.ProseMirror h2')).toHaveText('Kvarnen får nytt liv');
    await expect(page.getByRole('status').filter({ hasText: 'Det här kom inte med: 1 bild' })).toBeVisible();
    const { content } = await readSavedDocument(spalt);
    const body = content.slice(5);
    expect(textBlocks({ type: 'doc', content: body }).map(({ type, text }) => `${type}: ${text}`)).toEqual(lines);
    expect(JSON.stringify(body)).not.toMatch(/style|class|font|script|utm_|safelinks|google\.com/u);
    await expect(page.locator('.ProseMirror a')).toHaveAttribute('href', 'https://kvarnen.example/nytt?a=1');
    // Everything at once, and nothing of it stays.
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator('.ProseMirror h2')).toHaveCount(0);
  });
}

test('text of others joins the line that it is pasted into, and is plain where that is asked for', async ({
  spalt,
}) => {
  const { page } = spalt;
  await page.locator('.dateline ~ p').click();
  await page.keyboard.type('Bron ');
  await writeClipboard(spalt, { html: '<p style="color:red">är <b>öppen</b></p>', text: 'är öppen' });
  await page.keyboard.press('ControlOrMeta+v');
  await page.keyboard.type(' nu');
  await expect(page.locator('.dateline ~ p')).toHaveText(['Bron är öppen nu']);
  await expect(page.locator('.ProseMirror strong')).toHaveText('öppen nu');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Shift+v');
  await expect(page.locator('.dateline ~ p').last()).toHaveText('är öppen');
  await expect(page.locator('.dateline ~ p').last().locator('strong')).toHaveCount(0);
  // A field is one line without marks, whatever comes.
  await page.locator('.headline').click();
  await writeClipboard(spalt, { html: '<h1>Ny</h1><p><i>bro</i></p>', text: 'Ny bro' });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('.headline')).toHaveText('Ny bro');
});
