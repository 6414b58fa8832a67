import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { addToWordListFile, readWordListFile } from '../../../../../electron/storage/words/wordListFile';
import { temporaryFolder } from '../support/temporaryFolder';

const fileSystem = createNodeFileSystem();
const heading = 'Ett ord per rad.';

describe('a word list', () => {
  it('is empty where there is none, and begins with its heading', async () => {
    const folder = path.join(await temporaryFolder(), 'new');
    expect(await readWordListFile(fileSystem, folder)).toEqual({ ok: true, value: '' });
    const added = await addToWordListFile(fileSystem, folder, { word: 'Bjurs', heading });
    expect(added).toEqual({ ok: true, value: '# Ett ord per rad.\nBjurs\n' });
    expect(await readFile(path.join(folder, 'words.txt'), 'utf8')).toBe('# Ett ord per rad.\nBjurs\n');
  });

  it('keeps what others have written there, and no word twice', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'words.txt'), '\uFEFF# vår\r\nÄlvnäs/ # ort');
    await addToWordListFile(fileSystem, folder, { word: 'Bjurs', heading });
    const again = await addToWordListFile(fileSystem, folder, { word: 'Bjurs', heading });
    expect(again).toEqual({ ok: true, value: '# vår\r\nÄlvnäs/ # ort\nBjurs\n' });
  });

  it('is told of and left alone where it is no text, or a folder', async () => {
    const folder = await temporaryFolder();
    const filePath = path.join(folder, 'words.txt');
    const bytes = Buffer.from([0x61, 0xff, 0x0a]);
    await writeFile(filePath, bytes);
    const refused = { ok: false, error: { code: 'word-list', filePath } };
    expect(await readWordListFile(fileSystem, folder)).toEqual(refused);
    expect(await addToWordListFile(fileSystem, folder, { word: 'Bjurs', heading })).toEqual(refused);
    expect(await readFile(filePath)).toEqual(bytes);
    await mkdir(path.join(folder, 'other', 'words.txt'), { recursive: true });
    expect(await readWordListFile(fileSystem, path.join(folder, 'other'))).toMatchObject({ ok: false });
  });
});
