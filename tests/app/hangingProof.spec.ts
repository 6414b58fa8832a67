import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './spaltTest';

test.use({ spaltOptions: { locale: 'sv' } });

test('what checks the text, when it hangs, is started again by what comes with Spalt alone', async ({ spalt }) => {
  const rulesPath = path.join(spalt.libraryFolderPath, 'house-style');
  const dictionariesPath = path.join(spalt.libraryFolderPath, 'dictionaries');
  await mkdir(rulesPath);
  await mkdir(dictionariesPath);
  const rule = { id: 'alv', category: 'namn', words: ['älven'], message: 'Skriv Klarälven.' };
  const rules = { format: 'spalt-house-style', version: 1, name: 'Våra', language: null, rules: [rule] };
  await writeFile(path.join(rulesPath, 'rules.json'), JSON.stringify(rules));
  await writeFile(path.join(dictionariesPath, 'sv_FI.aff'), 'SET UTF-8\n');
  await writeFile(path.join(dictionariesPath, 'sv_FI.dic'), '1\nbrfxq\n');
  await spalt.restart();
  const { page } = spalt;
  const misspelt = page.locator('.ProseMirror .proof-mark.is-spelling');
  const unstyled = page.locator('.ProseMirror .proof-mark.is-style');
  await page.locator('.ProseMirror > p:last-child').click();
  await page.keyboard.type('Vi ses idag vid älven, brfxq och brfxz. ');
  await expect(misspelt).toHaveText(['brfxz']);
  await expect(unstyled).toHaveText(['idag', 'älven']);

  // A dictionary or a rule that passes its trial and hangs at one word would hold the thread as this does: for ever.
  const [hanging, ...others] = page.workers();
  expect(others).toEqual([]);
  void hanging?.evaluate('for (;;);').catch(() => undefined);
  await page.clock.install();
  await page.keyboard.type('Och imorgonn. ');
  // Half a minute of the window's, which has its own work to do meanwhile.
  await page.clock.runFor(60_000);
  await expect(page.getByRole('alert')).toContainText('svarade inte på en halv minut och har startats om');
  await expect(misspelt).toHaveText(['brfxq', 'brfxz', 'imorgonn']);
  await expect(unstyled).toHaveText(['idag']);

  // What has hung once is left out until Spalt ends, and told of once.
  await spalt.chooseInMenu('article.new');
  await page.locator('.ProseMirror > p:last-child').click();
  await page.keyboard.type('Vid älven, brfxq. ');
  await expect(misspelt).toHaveText(['brfxq']);
  await expect(unstyled).toHaveCount(0);
});
