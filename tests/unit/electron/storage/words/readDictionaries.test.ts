import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { readDictionaries } from '../../../../../electron/storage/words/readDictionaries';
import { temporaryFolder } from '../support/temporaryFolder';

const fileSystem = createNodeFileSystem();

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'dictionaries');
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  return folder;
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('readDictionaries', () => {
  it('gives those of the language, the first folder’s of two of one name', async () => {
    const library = await folderWith({
      'sv.aff': 'SET UTF-8\n',
      'sv.dic': '1\nälv\n',
      'de_AT.aff': '',
      'de_AT.dic': '1\na\n',
      'hyph_sv.dic': 'x',
    });
    const own = await folderWith({
      'sv.aff': 'SET UTF-8\n',
      'sv.dic': '1\nå\n',
      'sv_FI.aff': 'SET UTF-8\n',
      'sv_FI.dic': '1\nhoppas\n',
    });
    const found = await readDictionaries(fileSystem, [library, path.join(own, 'none'), own], 'sv');
    expect(found.map(({ name, texts }) => [name, texts.ok && texts.value.words])).toEqual([
      ['sv', '1\nälv\n'],
      ['sv-FI', '1\nhoppas\n'],
    ]);
    expect((await readDictionaries(fileSystem, [library], 'de')).map(({ name }) => name)).toEqual(['de-AT']);
    expect(await readDictionaries(fileSystem, [library], 'fi')).toEqual([]);
  });

  it('reads them in the letters that they say they are written in', async () => {
    const folder = await folderWith({
      'sv.aff': latin1('SET ISO8859-1\nTRY åäö\n'),
      'sv.dic': latin1('1\nälv\n'),
      'ru.aff': 'SET KOI8-R\n',
      'ru.dic': Buffer.from([0x31, 0x0a, 0xc4, 0xc1, 0x0a]),
      'de.aff': latin1('TRY ß\n'),
      'de.dic': latin1('1\nStraße\n'),
    });
    const wordsOf = async (language: string) => {
      const [dictionary] = await readDictionaries(fileSystem, [folder], language);
      return dictionary?.texts.ok === true ? dictionary.texts.value.words : undefined;
    };
    expect(await wordsOf('sv')).toBe('1\nälv\n');
    expect(await wordsOf('ru')).toBe('1\nда\n');
    expect(await wordsOf('de')).toBe('1\nStraße\n');
  });

  it('tells what is wrong with one', async () => {
    const folder = await folderWith({
      'sv.aff': 'SET UTF-8\n',
      'sv-a.aff': 'SET UTF-8\n',
      'sv-a.dic': Uint8Array.of(0x31, 0x0a, 0xff),
      'sv-b.aff': 'SET ISCII-DEVANAGARI\n',
      'sv-b.dic': '1\na\n',
      'sv-c.aff': 'SET UTF-8\n',
      'sv-c.dic': 'x'.repeat(32_000_001),
    });
    const found = await readDictionaries(fileSystem, [folder], 'sv');
    expect(found.map(({ name, texts }) => `${name} ${texts.ok ? 'ok' : texts.error.code}`)).toEqual([
      'sv-a not-a-dictionary',
      'sv-b unknown-encoding',
      'sv-c file-too-large',
      'sv dictionary-part-missing',
    ]);
  });
});
