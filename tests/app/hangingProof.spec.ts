import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
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

  await page.clock.install();
  await hangWhile(page, 'Och imorgonn. ');
  await expect(page.getByRole('alert')).toContainText('svarade inte på en halv minut och har startats om');
  await expect(misspelt).toHaveText(['brfxq', 'brfxz', 'imorgonn']);
  await expect(unstyled).toHaveText(['idag']);

  // What has hung once is left out until Spalt ends, and told of once.
  await spalt.chooseInMenu('article.new');
  await page.locator('.ProseMirror > p:last-child').click();
  await page.keyboard.type('Vid älven, brfxq. ');
  await expect(misspelt).toHaveText(['brfxq']);
  await expect(unstyled).toHaveCount(0);

  // What hangs without anything of others is not started again by itself, which is told with a way on.
  await hangWhile(page, 'Och brfxz. ');
  const alert = page.getByRole('alert').filter({ hasText: 'inte heller utan tillagda ordböcker' });
  await expect(alert).toBeVisible();
  await expect(misspelt).toHaveCount(0);
  await expect.poll(() => page.workers()).toEqual([]);
  await alert.getByRole('button', { name: 'Försök igen' }).click();
  await expect(misspelt).toHaveText(['brfxq', 'brfxz']);
});

/**
 * Holds the thread that checks for ever, as a dictionary or a rule would that passes its trial and hangs at one word, and
 * writes. Half a minute of the window's passes, and no more: what is started then has its own half minute.
 */
async function hangWhile(page: Page, text: string): Promise<void> {
  // One that was told to end while it hangs takes its time.
  await expect.poll(() => page.workers()).toHaveLength(1);
  // Not in the midst of what a debugger asks, which nothing ends.
  await page.workers()[0]?.evaluate('setTimeout(() => { for (;;); }); 0');
  await page.keyboard.type(text);
  await page.clock.runFor(31_000);
}
