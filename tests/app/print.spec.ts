import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import { textBlocks } from '#core/text/textBlocks';
import { textOfField } from '#core/text/textOf';
import type { Spalt } from './launchSpalt';
import { readSavedDocument } from './readSavedDocument';
import { test } from './spaltTest';

/* The page on paper: as a PDF, and in the system's dialogue for printing. Both are laid out in a window that nobody sees. */

test.use({ spaltOptions: { args: ['--sample'] } });

async function exportPdf(spalt: Spalt, name: string, profile?: string): Promise<string> {
  const folder = path.join(spalt.userDataFolderPath, name);
  await mkdir(folder);
  await spalt.choosePaths(folder);
  await spalt.chooseInMenu('article.export-as');
  const dialog = spalt.page.getByRole('dialog', { name: 'Exportera som' });
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).check();
  if (profile !== undefined) await dialog.getByLabel('Sidans profil').selectOption({ label: profile });
  await dialog.getByRole('button', { name: 'Exportera', exact: true }).click();
  await expect.poll(() => readdir(folder)).toEqual([expect.stringMatching(/^[a-z0-9-]+\.pdf$/u)]);
  const [file = ''] = await readdir(folder);
  return path.join(folder, file);
}

const read = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8' });
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

test('the article as a PDF is tagged, has its title, language and text in order, and is the same each time', async ({
  spalt,
}) => {
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  const filePath = await exportPdf(spalt, 'one');
  const document = tidyForPublication(await readSavedDocument(spalt));
  const facts = read('pdfinfo', filePath);
  expect(facts).toMatch(/^Tagged:\s+yes$/mu);
  expect(facts).toMatch(/^Page size:.+\(A4\)$/mu);
  expect(facts).toMatch(new RegExp(`^Title:\\s+${textOfField(document, 'headline')}`, 'mu'));
  const bytes = await readFile(filePath);
  expect(bytes.includes('/Lang (sv)')).toBe(true);
  // In the order in which a screen reader reads it, and in that of the sheet.
  const tagged = Array.from(read('pdfinfo', '-struct-text', filePath).matchAll(/^\s*"(.*)"$/gmu), ([, words]) => words);
  for (const text of [tagged.join(''), read('pdftotext', filePath, '-')].map(bare)) {
    let place = 0;
    for (const block of textBlocks(document)) {
      if (block.type === 'alternativeText') continue;
      const found = text.indexOf(bare(block.text), place);
      expect([block, found >= place]).toEqual([block, true]);
      place = found + bare(block.text).length;
    }
  }
  expect(read('pdfimages', '-list', filePath)).toMatch(/jpeg|image/u);
  const again = await readFile(await exportPdf(spalt, 'two'));
  expect(Buffer.compare(bytes, again)).toBe(0);
  // By a profile it has the name of the paper and what belongs to the article, and is tagged as well.
  const inProfile = await exportPdf(spalt, 'three', 'Lokaltidning');
  expect(read('pdfinfo', inProfile)).toMatch(/^Tagged:\s+yes$/mu);
  expect(read('pdftotext', inProfile, '-')).toMatch(/^Älvnäs Tidning[\s\S]+^Ämnen$/mu);
});

test('article.print shows the system’s dialogue for the page, from a window without scripts that is gone afterwards', async ({
  spalt,
}) => {
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  await spalt.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, answer) => {
        // Not in the types of every Electron.
        const lastPreferences: unknown = Reflect.get(contents, 'getLastWebPreferences');
        const preferences: unknown =
          typeof lastPreferences === 'function' ? Reflect.apply(lastPreferences, contents, []) : null;
        Reflect.set(globalThis, 'printed', {
          address: contents.getURL(),
          title: contents.getTitle(),
          ...(typeof preferences === 'object' ? preferences : {}),
        });
        answer?.(true, '');
      };
    });
  });
  await spalt.chooseInMenu('article.print');
  const printed = (): Promise<unknown> => spalt.app.evaluate(() => Reflect.get(globalThis, 'printed'));
  await expect.poll(printed).toMatchObject({
    address: 'spalt-content://print/page.html',
    title: expect.stringContaining(textOfField(await readSavedDocument(spalt), 'headline')),
    javascript: false,
    sandbox: true,
  });
  expect(await printed()).not.toMatchObject({ preload: expect.any(String) });
  await expect.poll(() => spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
