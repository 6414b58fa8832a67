import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './spaltTest';

test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

test('what is no page is read back from the disk after an export, and the report says so', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  const report = page.getByRole('dialog', { name: 'Exporten' });
  for (const { format, ending, isZipped } of [
    { format: 'Markdown', ending: '.md', isZipped: false },
    { format: 'Markdown', ending: '.zip', isZipped: true },
    { format: 'Ren text', ending: '.txt', isZipped: false },
    { format: 'Word-dokument', ending: '.docx', isZipped: false },
    { format: 'PDF', ending: '.pdf', isZipped: false },
  ]) {
    const folder = path.join(spalt.userDataFolderPath, `export${ending}`);
    await mkdir(folder);
    await spalt.choosePaths(folder);
    await spalt.chooseInMenu('article.export-as');
    const dialog = page.getByRole('dialog', { name: 'Exportera som' });
    await dialog.getByRole('radio', { name: format, exact: true }).check();
    if (format === 'Markdown') await dialog.getByRole('checkbox', { name: /zip/iu }).setChecked(isZipped);
    await dialog.getByRole('button', { name: 'Exportera', exact: true }).click();
    await page.getByRole('button', { name: 'Visa rapporten …' }).click();
    await expect(report.locator('.export-verdict')).toHaveText('Kontrollen fann inget att rätta.');
    await expect(report.locator('.export-files')).toContainText(ending === '.zip' ? '.md' : ending);
    await report.getByRole('button', { name: 'Stäng', exact: true }).last().click();
    await expect(report).toBeHidden();
    expect((await readdir(folder)).filter((name) => name.endsWith(ending))).toHaveLength(1);
  }
});
