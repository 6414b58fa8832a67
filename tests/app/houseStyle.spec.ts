import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' } });

const styleMark = '.ProseMirror .proof-mark.is-style';

/** Writes a paragraph of an empty article, and waits until it was looked at. */
async function write({ page }: Spalt, text: string): Promise<void> {
  await page.locator('.ProseMirror > p:last-child').click();
  await page.keyboard.type(text);
}

async function openRules(spalt: Spalt): Promise<Locator> {
  await spalt.chooseInMenu('proof.rules');
  const dialog = spalt.page.getByRole('dialog', { name: 'Språkregler' });
  await expect(dialog.getByRole('list', { name: 'Regler' })).toHaveAttribute('aria-busy', 'false');
  return dialog;
}

const rulesPath = (spalt: Spalt): string => path.join(spalt.libraryFolderPath, 'house-style', 'rules.json');

test('a rule is made by keyboard, tried, saved, found in the article, and switched off', async ({ spalt }) => {
  const { page } = spalt;
  await write(spalt, 'Vi ses idag på hängbron vid älven. ');
  await expect(page.locator(styleMark)).toHaveText(['idag']);
  const dialog = await openRules(spalt);
  await expect(dialog.getByRole('searchbox', { name: 'Sök bland reglerna' })).toBeFocused();
  for (const theme of ['dark', 'light'] as const) {
    await spalt.chooseInMenu(`view.theme-${theme}`);
    expect(await violationsOn(spalt), `list, ${theme}`).toEqual([]);
  }

  // A new rule: what is missing is told, and where one is.
  await dialog.getByRole('button', { name: 'Ny regel' }).focus();
  await page.keyboard.press('Enter');
  const words = dialog.getByRole('textbox', { name: 'Ord och fraser' });
  await expect(words).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog.getByText('Skriv vad skribenten ska få veta.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Ett mönster' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('textbox', { name: 'Mönster' }).fill('(häng');
  await expect(dialog.getByText('Mönstret går inte att läsa: en parentes öppnas men stängs inte.')).toBeVisible();
  for (const theme of ['dark', 'light'] as const) {
    await spalt.chooseInMenu(`view.theme-${theme}`);
    expect(await violationsOn(spalt), `form with faults, ${theme}`).toEqual([]);
  }
  // What was written is not lost by leaving.
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Fortsätt skriva' })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: 'Ord och fraser' }).check();
  await words.fill('hängbron');
  await dialog.getByRole('textbox', { name: 'Meddelande till skribenten' }).fill('Skriv bron.');
  await dialog.getByRole('textbox', { name: 'Skriv hellre' }).fill('bron');
  await dialog.getByRole('combobox', { name: 'Kategori' }).fill('Namn');
  await dialog.getByRole('textbox', { name: 'Prova på en text' }).fill('Hängbron är lång. En hängbro är det.');
  await expect(dialog.getByText('1 träff', { exact: true })).toBeVisible();
  await expect(dialog.locator('.rule-try-text')).toHaveText('Hängbron → Bron är lång. En hängbro är det.');
  await words.focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog.getByText('Regeln ”hängbron” är sparad.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /hängbron/u })).toBeFocused();
  expect(JSON.parse(await readFile(rulesPath(spalt), 'utf8'))).toMatchObject({
    format: 'spalt-house-style',
    rules: [{ id: 'hangbron', category: 'names', words: ['hängbron'], replacements: ['bron'], language: 'sv' }],
  });
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.locator(styleMark)).toHaveText(['idag', 'hängbron']);

  // Spalt's own rule is switched off, ours is taken away and brought back.
  await openRules(spalt);
  await page.keyboard.type('idag');
  await dialog.getByRole('switch', { name: /idag/u }).focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('switch', { name: /idag/u })).not.toBeChecked();
  await dialog.getByRole('searchbox').fill('hängbron');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(dialog.getByText('Ingen regel passar på det.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ångra' }).click();
  await expect(dialog.getByRole('button', { name: /hängbron/u })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(styleMark)).toHaveText(['hängbron']);
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
});

test('files of rules and dictionaries count, a damaged one is told of and left as it is, and what others write is not lost', async ({
  spalt,
}) => {
  const folder = path.join(spalt.libraryFolderPath, 'house-style');
  await mkdir(folder, { recursive: true });
  const yaml =
    'format: spalt-house-style\nversion: 1\nname: Våra\nlanguage: sv\nrules:\n  - { id: alv, category: namn, words: [älven], message: Skriv Klarälven. }\n';
  await writeFile(path.join(folder, 'names.yaml'), yaml);
  const damaged =
    '{ "format": "spalt-house-style", "version": 1, "name": "x", "language": null, "rules": [ { "id": 3 } ] }';
  await writeFile(rulesPath(spalt), damaged);
  const dictionaries = path.join(spalt.libraryFolderPath, 'dictionaries');
  await mkdir(dictionaries);
  await writeFile(path.join(dictionaries, 'sv_FI.aff'), 'SET UTF-8\n');
  await writeFile(path.join(dictionaries, 'sv_FI.dic'), '1\nbrfxq\n');
  await spalt.restart();
  const { page } = spalt;
  await write(spalt, 'Vi ses idag vid älven, brfxq och brfxz. ');
  await expect(page.locator('.ProseMirror .proof-mark.is-spelling')).toHaveText(['brfxz']);
  await expect(page.locator(styleMark)).toHaveText(['idag', 'älven']);
  await expect(page.getByRole('alert')).toContainText(
    'rules.json kan inte användas: rules[0].id: väntade en text, fann ett tal',
  );
  const dialog = await openRules(spalt);
  await expect(dialog.getByRole('alert')).toContainText('rules[0].id: väntade en text');
  await expect(dialog.getByRole('button', { name: 'Ny regel' })).toBeDisabled();
  expect(await violationsOn(spalt), 'damaged').toEqual([]);
  expect(await readFile(rulesPath(spalt), 'utf8')).toBe(damaged);

  // Mended, it is read again; changed by somebody else meanwhile, it is not written over.
  const file = { format: 'spalt-house-style', version: 1, name: 'Våra', language: null, rules: [] };
  await writeFile(rulesPath(spalt), JSON.stringify(file));
  await dialog.getByRole('button', { name: 'Läs igen' }).click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await dialog.getByRole('button', { name: /älven/u }).click();
  await expect(dialog.getByText(/Regeln står i names\.yaml/u)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Meddelande till skribenten' }).fill('Skriv Klarälven, alltid.');
  const theirs = { id: 'tunnel', category: 'namn', words: ['tunneln'], message: 'Skriv Västlänken.' };
  await writeFile(rulesPath(spalt), JSON.stringify({ ...file, rules: [theirs] }));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog.getByRole('alert')).toContainText('Någon annan har ändrat');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog.getByText('Regeln ”älven” är sparad.')).toBeVisible();
  expect(JSON.parse(await readFile(rulesPath(spalt), 'utf8'))).toMatchObject({
    rules: [{ id: 'tunnel' }, { id: 'alv', message: 'Skriv Klarälven, alltid.' }],
  });
  expect(await readFile(path.join(folder, 'names.yaml'), 'utf8')).toBe(yaml);
});

test('a table is shown before it is taken in, and goes out again', async ({ spalt }, testInfo) => {
  const { page } = spalt;
  const tablePath = testInfo.outputPath('regler.csv');
  const rows = ['id;category;words;pattern;message', 'idag-2;Ord;fotboll;;Skriv boll.', 'fel;Ord;;(;Nej.'];
  await writeFile(tablePath, `\uFEFF${rows.join('\r\n')}\r\n`);
  await spalt.choosePaths(tablePath);
  await write(spalt, 'De spelar fotboll. ');
  const dialog = await openRules(spalt);
  await expect(dialog.getByRole('button', { name: 'Exportera tabell …' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Importera tabell …' }).click();
  await expect(dialog.getByText('1 ny regel', { exact: true })).toBeVisible();
  await expect(
    dialog.getByText('Rad 3, pattern: Mönstret går inte att läsa: en parentes öppnas men stängs inte.'),
  ).toBeVisible();
  expect(await violationsOn(spalt), 'plan of a table').toEqual([]);
  await expect(readFile(rulesPath(spalt))).rejects.toThrow();
  await expect(dialog.getByRole('button', { name: 'Ta in 1 regel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('1 regel har tagits in.')).toBeVisible();

  const outPath = testInfo.outputPath('ut.csv');
  await spalt.app.evaluate(({ dialog: system }, chosen) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, outPath);
  await dialog.getByRole('button', { name: 'Exportera tabell …' }).click();
  await expect(dialog.getByText(/1 regel står nu i .*ut\.csv/u)).toBeVisible();
  expect(await readFile(outPath, 'utf8')).toContain('idag-2;Ord;fotboll;;;;;Skriv boll.');
  await page.keyboard.press('Escape');
  await expect(page.locator(styleMark)).toHaveText(['fotboll']);
});
