import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { args: ['--safe-mode'] } });

test('safe mode says so; a report can be read before it is saved; what is kept can be seen and cleared', async ({
  spalt,
}) => {
  const { page } = spalt;
  await expect(page.getByRole('region', { name: 'Säkert läge' })).toContainText('Starta om som vanligt');
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  await page.keyboard.type('Hemligstämplad');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');

  await spalt.chooseInMenu('help.report');
  const report = page.getByRole('dialog', { name: 'Rapportera ett problem' });
  await report.getByText('report.txt').press('Enter');
  await expect(report.getByRole('textbox', { name: 'report.txt' })).toHaveValue(/^Spalt .* \(safe mode\)\n/u);
  await report.getByText('spalt.log').press('Enter');
  await expect(report.getByRole('textbox', { name: 'spalt.log' })).toHaveValue(/"event":"started"/u);
  expect(await violationsOn(spalt)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('report.png') });
  const zipPath = path.join(spalt.userDataFolderPath, 'rapport.zip');
  await spalt.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, zipPath);
  await report.getByRole('button', { name: 'Spara rapporten …' }).press('Enter');
  await expect(report.getByRole('status')).toContainText('rapport.zip');
  // Also while files of it are open above.
  await expect(report.getByRole('status')).toBeInViewport({ ratio: 1 });
  const zip = await readFile(zipPath, 'latin1');
  for (const name of ['report.txt', 'settings.json', 'library.json', 'spalt.log']) expect(zip).toContain(name);
  await page.keyboard.press('Escape');

  await spalt.answerMessages(1);
  await spalt.chooseInMenu('help.kept');
  const kept = page.getByRole('dialog', { name: 'Det här sparar Spalt på datorn' });
  await expect(kept.getByRole('listitem')).toHaveCount(10);
  expect(await violationsOn(spalt)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('kept.png') });
  await kept.getByRole('button', { name: 'Rensa … Logg' }).press('Enter');
  await expect(kept.getByRole('status')).toHaveText('Logg: rensat.');
  await expect(kept.getByRole('status')).toBeInViewport({ ratio: 1 });
  expect(await spalt.messages()).toEqual([expect.stringContaining('Rensa loggen?')]);
  await expect(kept.getByRole('button', { name: 'Visa i mappen: Logg' })).toBeFocused();
  const logged = await readFile(path.join(spalt.userDataFolderPath, 'log', 'spalt.log'), 'utf8');
  expect(logged).toContain('"cleared"');
  expect(logged).not.toContain('"started"');
  await page.keyboard.press('Escape');
  // Nothing of the user's is gone.
  expect(await readdir(spalt.libraryFolderPath)).toHaveLength(1);
});
