import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { readArticle } from '#core/article/readArticle';
import { textOfField } from '#core/text/textOf';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';

test.use({ spaltOptions: { locale: 'sv' } });

/** The headline as it is on disk at this moment, whatever Spalt says of it. The file is whole at every moment. */
function headlineOnDisk({ libraryFolderPath }: Spalt): string {
  const [folder] = readdirSync(libraryFolderPath);
  const read = readArticle(readFileSync(path.join(libraryFolderPath, folder ?? '', 'article.json'), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return textOfField(read.value.article.document, 'headline');
}

test('unbroken typing is saved while it goes on, and a crash in the midst of it leaves a whole file', async ({
  spalt,
}) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await page.keyboard.press('Enter');
  const seen = new Set<string>();
  let typed = '';
  // No pause between the keys: a save that waited for one would not come before the end.
  for (let key = 0; key < 400; key++) {
    const letter = String.fromCharCode(97 + (key % 26));
    await page.keyboard.press(letter);
    typed += letter;
    const onDisk = headlineOnDisk(spalt);
    expect(typed.startsWith(onDisk)).toBe(true);
    seen.add(onDisk);
  }
  expect(seen.size).toBeGreaterThan(3);

  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  const acknowledged = typed;
  await page.keyboard.type('och lite till');
  await spalt.kill();
  expect(headlineOnDisk(spalt).startsWith(acknowledged)).toBe(true);
  await spalt.start();
  await expect(spalt.page.locator('.headline')).toContainText(acknowledged);
});

test('a disk that refuses is told of at once, and everything is saved when it takes it again', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await page.keyboard.type('Trafik');
  const state = page.locator('[data-save-state]');
  await expect(state).toHaveAttribute('data-save-state', 'saved');

  // A folder in the way of new files: no one can write there, not even an administrator.
  const [folder = ''] = readdirSync(spalt.libraryFolderPath);
  const folderPath = path.join(spalt.libraryFolderPath, folder);
  renameSync(folderPath, `${folderPath}.away`);
  writeFileSync(folderPath, 'in the way');
  await page.keyboard.type(' och bro');
  await expect(state).toHaveAttribute('data-save-state', 'failed');
  await expect(state).toContainText('Inte sparat.');

  rmSync(folderPath);
  renameSync(`${folderPath}.away`, folderPath);
  await expect(state).toHaveAttribute('data-save-state', 'saved');
  await spalt.restart();
  await expect(spalt.page.locator('.kicker')).toHaveText('Trafik och bro');
});
