import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HouseRule } from '#core/proof/houseStyle/HouseRule';
import { readHouseStyleCsv } from '#core/proof/houseStyle/houseStyleCsv';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { exportRulesTable } from '../../../../../electron/storage/houseStyle/exportRulesTable';
import { readRulesFolder } from '../../../../../electron/storage/houseStyle/readRulesFolder';
import { readEditedRules, saveEditedRules } from '../../../../../electron/storage/houseStyle/saveEditedRules';
import { temporaryFolder } from '../support/temporaryFolder';

const fileSystem = createNodeFileSystem();
const name = 'Våra regler';
const rule: HouseRule = { id: 'a', category: 'words', words: ['idag'], message: 'Skrivs isär.' };

/** A library with these files of rules. */
async function libraryWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const library = await temporaryFolder();
  const folder = path.join(library, 'house-style');
  await mkdir(folder);
  for (const [fileName, content] of Object.entries(files)) await writeFile(path.join(folder, fileName), content);
  return library;
}

const editedPath = (library: string): string => path.join(library, 'house-style', 'rules.json');

describe('readRulesFolder', () => {
  it('is empty where there is none, and has the same key as long as nothing changes', async () => {
    const library = await temporaryFolder();
    const none = await readRulesFolder(fileSystem, library);
    expect(none).toMatchObject({ ok: true, value: { files: [] } });
    expect(await readRulesFolder(fileSystem, library)).toEqual(none);
    await saveEditedRules(fileSystem, library, { rules: [rule], hash: null, name });
    const one = await readRulesFolder(fileSystem, library);
    expect(one.ok && none.ok && one.value.key !== none.value.key).toBe(true);
  });

  it('gives every file by name, the app’s own last, and tells what is no text', async () => {
    const library = await libraryWith({
      'rules.json': '{}',
      'z.yml': 'a',
      'a.yaml': Uint8Array.of(0x61, 0xff),
      '.spalt-x.tmp': '',
      'read me.txt': '',
      'big.json': 'x'.repeat(8_000_001),
    });
    await mkdir(path.join(library, 'house-style', 'folder.json'));
    const read = await readRulesFolder(fileSystem, library);
    expect(read.ok ? read.value.files.map(({ fileName, text }) => [fileName, text.ok || text.error.code]) : []).toEqual(
      [
        ['a.yaml', 'not-utf8'],
        ['big.json', 'file-too-large'],
        ['folder.json', 'not-readable'],
        ['z.yml', true],
        ['rules.json', true],
      ],
    );
    expect(read.ok && read.value.files.at(-1)).toMatchObject({ isEdited: true, filePath: editedPath(library) });
  });

  it('reads no heap of files, but the app’s own', async () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`a${at}.json`, '{}']));
    const read = await readRulesFolder(fileSystem, await libraryWith({ ...many, 'rules.json': '{}' }));
    const files = read.ok ? read.value.files : [];
    expect(files.filter(({ text }) => !text.ok)).toHaveLength(1);
    expect(files.at(-1)).toMatchObject({ isEdited: true, text: { ok: true } });
  });
});

describe('saveEditedRules', () => {
  it('writes the whole file, keeps its name, and leaves nothing else behind', async () => {
    const library = await temporaryFolder();
    expect(await saveEditedRules(fileSystem, library, { rules: [rule], hash: null, name })).toEqual({
      ok: true,
      value: null,
    });
    const first = await readEditedRules(fileSystem, library);
    expect(first).toMatchObject({ ok: true, value: { file: { name, language: null, rules: [rule] } } });
    const hash = first.ok ? (first.value?.hash ?? null) : null;
    const rules = [rule, { ...rule, id: 'b' }];
    await saveEditedRules(fileSystem, library, { rules, hash, name: 'Another' });
    expect(await readEditedRules(fileSystem, library)).toMatchObject({ ok: true, value: { file: { name, rules } } });
    expect(await readdir(path.join(library, 'house-style'))).toEqual(['rules.json']);
  });

  it('writes nothing where the file is another by now', async () => {
    const library = await temporaryFolder();
    await saveEditedRules(fileSystem, library, { rules: [rule], hash: null, name });
    const before = await readFile(editedPath(library));
    const refused = { ok: false, error: { code: 'rules-changed', filePath: editedPath(library) } };
    expect(await saveEditedRules(fileSystem, library, { rules: [], hash: null, name })).toEqual(refused);
    expect(await saveEditedRules(fileSystem, library, { rules: [], hash: 'other', name })).toEqual(refused);
    expect(await readFile(editedPath(library))).toEqual(before);
  });

  it.each([
    ['{"format": "spalt-house-style", ', ': not-yaml'],
    [
      JSON.stringify({
        format: 'spalt-house-style',
        version: 1,
        name,
        language: null,
        rules: [rule, { ...rule, id: 'b', message: 3 }],
      }),
      'rules[1].message: wrong-type',
    ],
    [Uint8Array.of(0xff), ': not-utf8'],
  ])('leaves a damaged file as it is and tells the place: %#', async (content, place) => {
    const library = await libraryWith({ 'rules.json': content });
    const before = await readFile(editedPath(library));
    const saved = await saveEditedRules(fileSystem, library, { rules: [rule], hash: null, name });
    expect(saved).toMatchObject({ ok: false, error: { code: 'rules-damaged', filePath: editedPath(library) } });
    const problems = !saved.ok && 'problems' in saved.error ? saved.error.problems : [];
    expect(problems.map((problem) => `${problem.place}: ${problem.code}`)).toEqual([place]);
    expect(await readFile(editedPath(library))).toEqual(before);
  });

  it('refuses rules that do not hold together, and makes no folder for them', async () => {
    const library = await temporaryFolder();
    const { words: _, ...rest } = rule;
    const rules = [{ ...rest, pattern: '(' }, rule];
    const saved = await saveEditedRules(fileSystem, library, { rules, hash: null, name });
    expect(saved).toMatchObject({ ok: false, error: { code: 'rules-refused' } });
    expect(await readdir(library)).toEqual([]);
  });
});

describe('exportRulesTable', () => {
  it('writes a table that is taken in again, with each rule’s language', async () => {
    const head = { format: 'spalt-house-style', version: 1, name, language: 'sv', rules: [rule] };
    const library = await libraryWith({ 'rules.json': JSON.stringify(head) });
    const filePath = path.join(library, 'out.csv');
    expect(await exportRulesTable(fileSystem, library, { filePath, separator: ';' })).toEqual({
      ok: true,
      value: { filePath, ruleCount: 1 },
    });
    expect(readHouseStyleCsv(await readFile(filePath, 'utf8'))).toEqual({
      ok: true,
      value: [{ ...rule, language: 'sv' }],
    });
    const damaged = await libraryWith({ 'rules.json': '{' });
    expect(await exportRulesTable(fileSystem, damaged, { filePath, separator: ';' })).toMatchObject({
      ok: false,
      error: { code: 'rules-damaged' },
    });
  });
});
