import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { textBlocks } from '#core/text/textBlocks';
import { readClipboard } from './readClipboard';
import { readSavedDocument } from './readSavedDocument';
import { test } from './spaltTest';
import { writeClipboard } from './writeClipboard';

test.use({ spaltOptions: { locale: 'sv' }, isSpaltKept: true });

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

const sources = [
  'google-docs',
  'word',
  'word-web',
  'word-reviewed',
  'outlook',
  'gmail',
  'wordpress',
  'libreoffice',
  'libreoffice-clipboard',
  'web-page',
  'chromium-clipboard',
];

test('what is pasted from other programs is a clean article, and what was left out is told', async ({ spalt }) => {
  const { page } = spalt;
  for (const name of sources) {
    await test.step(name, async () => {
      await page.locator('.dateline ~ p').click();
      const html = readFileSync(`tests/fixtures/paste/${name}.html`, 'utf8');
      await writeClipboard(spalt, { html, text: 'Kvarnen' });
      await page.keyboard.press('ControlOrMeta+v');
      await expect(page.locator('.ProseMirror h2')).toHaveText('Kvarnen får nytt liv');
      await expect(page.getByRole('status').filter({ hasText: 'Det här kom inte med: 1 bild' })).toBeVisible();
      const { content } = await readSavedDocument(spalt);
      const body = content.slice(5);
      const words = textBlocks({ type: 'doc', content: body }).map(({ type, text }) => `${type}: ${text}`);
      expect(words, name).toEqual(lines);
      expect(JSON.stringify(body), name).not.toMatch(/style|class|font|script|utm_|safelinks|google\.com/u);
      await expect(page.locator('.ProseMirror a')).toHaveAttribute('href', 'https://kvarnen.example/nytt?a=1');
      // Everything at once, and nothing of it stays.
      await page.keyboard.press('ControlOrMeta+z');
      await expect(page.locator('.ProseMirror h2')).toHaveCount(0);
      await page.getByRole('status').getByRole('button', { name: 'Stäng' }).first().click();
    });
  }
});

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

test('a photo that is part of what is pasted comes along, after the text', async ({ spalt }) => {
  const { page } = spalt;
  await page.locator('.dateline ~ p').click();
  const photo = readFileSync('tests/fixtures/documents/libreoffice-bron.jpg').toString('base64');
  const html = `<p>Före bilden.</p><p><img src="data:image/jpeg;base64,${photo}"></p><p>Efter bilden.</p>`;
  await writeClipboard(spalt, { html, text: 'Före bilden.' });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('.figure img')).toHaveJSProperty('naturalWidth', 320);
  await expect(page.locator('.dateline ~ p:not([class])')).toHaveText(['Före bilden.', 'Efter bilden.']);
  await expect(page.locator('.figure .caption')).toHaveText('Står i filen');
  await expect(page.getByText('Det här kom inte med')).toHaveCount(0);
  const { content } = await readSavedDocument(spalt);
  expect(content.slice(5).map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'figure']);
});

test('what is copied looks right elsewhere, without notes to the editor, and is itself when it comes back', async ({
  spalt,
}) => {
  const { page } = spalt;
  const body = page.locator('.dateline ~ p');
  await body.click();
  await page.keyboard.type('- Vi är klara.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('När öppnar bron?');
  await page.keyboard.press('ControlOrMeta+8');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('På lördag.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ring och fråga igen');
  await page.keyboard.press('ControlOrMeta+Shift+a');
  await expect(page.locator('.editor-note')).toHaveText('Ring och fråga igen');
  await page.locator('.dateline').click();
  await page.keyboard.type('ÄLVNÄS');
  const before = (await readSavedDocument(spalt)).content;
  // The field, then everything.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await readClipboard(spalt);
  expect(copied.text).toContain('– Vi är klara.');
  expect(copied.text).not.toContain('Ring');
  // As a program shows it that knows nothing of Spalt: looks are passed over, what is hidden is not there.
  const shown = await page.evaluate((html) => {
    const { body: parsed } = new DOMParser().parseFromString(html, 'text/html');
    for (const hidden of parsed.querySelectorAll('[hidden]')) hidden.remove();
    return [...parsed.querySelectorAll('p')].map((paragraph) => paragraph.textContent).filter((text) => text !== '');
  }, copied.html);
  expect(shown).toEqual(['ÄLVNÄS |', '– Vi är klara.', 'När öppnar bron?', 'På lördag.']);
  expect(copied.html).toMatch(/<strong[^>]*>När öppnar bron\?<\/strong>/u);
  // Over everything, it gives the same article again.
  await page.keyboard.press('ControlOrMeta+v');
  expect((await readSavedDocument(spalt)).content).toEqual(before);
});
