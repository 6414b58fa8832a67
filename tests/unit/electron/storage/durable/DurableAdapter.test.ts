import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, it } from 'vitest';
import { failure, success } from '#core/base/Result';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import type { FileForm } from '../../../../../electron/storage/durable/DurableAdapter';
import { DurableAdapter } from '../../../../../electron/storage/durable/DurableAdapter';
import { StorageError } from '../../../../../electron/storage/durable/StorageError';
import type { FileSystem } from '../../../../../electron/storage/FileSystem';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { steppingClock } from '../support/steppingClock';
import { temporaryFolder } from '../support/temporaryFolder';

type Words = readonly string[];

/** Words, one a line; the old form began with `OLD`. */
const wordsForm: FileForm<Words> = {
  maximumBytes: 1000,
  read(bytes) {
    const lines = Buffer.from(bytes).toString().split('\n');
    if (lines.includes('?')) return failure([{ place: '', code: 'not-json', facts: {} }]);
    return lines[0] === 'OLD'
      ? success({ data: lines.slice(1), keepOriginalAs: 'words.v1' })
      : success({ data: lines });
  },
  write: (words) => words.join('\n'),
};

async function adapterFor(content: string | undefined, fileSystem: FileSystem = createNodeFileSystem()) {
  const folder = await temporaryFolder();
  const filePath = path.join(folder, 'words.json');
  if (content !== undefined) await writeFile(filePath, content);
  const adapter = new DurableAdapter({ fileSystem, filePath, form: wordsForm, clock: steppingClock() });
  return {
    adapter,
    folder,
    filePath,
    onDisk: () => readFile(filePath, 'utf8'),
    names: async () => (await readdir(folder)).toSorted(),
    inFile: (name: string) => readFile(path.join(folder, name), 'utf8'),
  };
}

async function failureOf(action: Promise<unknown>): Promise<unknown> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof StorageError ? error.failure : error;
}

describe('DurableAdapter under lowdb', () => {
  it('begins with the defaults when there is no file', async () => {
    const { adapter, onDisk, names } = await adapterFor(undefined);
    const database = new Low<Words>(adapter, ['början']);
    await database.read();
    expect(database.data).toEqual(['början']);
    expect(await names()).toEqual([]);
    await database.update(() => undefined);
    expect(await onDisk()).toBe('början');
  });

  it('reads, changes and reads again', async () => {
    const { adapter, onDisk, names } = await adapterFor('ett\ntvå');
    const database = new Low<Words>(adapter, []);
    await database.read();
    expect(database.data).toEqual(['ett', 'två']);
    database.data = ['ett', 'två', 'tre'];
    await database.write();
    database.data = ['fyra'];
    await database.write();
    expect(await onDisk()).toBe('fyra');
    expect(await names()).toEqual(['words.json']);
    expect(await adapter.read()).toEqual(['fyra']);
  });

  it.each([
    ['what it can not understand', '?', { code: 'invalid', problems: [{ place: '', code: 'not-json', facts: {} }] }],
    [
      'what is too large',
      'x'.repeat(1001),
      { code: 'invalid', problems: [{ place: '', code: 'file-too-large', facts: { maximum: 1000 } }] },
    ],
  ])('never writes defaults over %s', async (_, content, expected) => {
    const { adapter, onDisk, names } = await adapterFor(content);
    const database = new Low<Words>(adapter, ['standard']);
    expect(await failureOf(database.read())).toMatchObject(expected);
    await expect(database.write()).rejects.toThrow('before it was read');
    expect(await onDisk()).toBe(content);
    expect(await names()).toEqual(['words.json']);
  });

  it.each(['stateOf', 'readFile'])('never writes over a file that could not be read, as %s failed', async (failing) => {
    const disk = faultyFileSystem({ failing: (call) => (call === failing ? 'EACCES' : undefined) });
    const { adapter, onDisk, filePath } = await adapterFor('ett', disk);
    const database = new Low<Words>(adapter, []);
    expect(await failureOf(database.read())).toEqual({ code: 'disk', systemCode: 'EACCES', filePath });
    await expect(database.write()).rejects.toThrow('before it was read');
    expect(await onDisk()).toBe('ett');
  });

  it('takes an empty file for what its form takes it for, never for a missing one', async () => {
    const { adapter } = await adapterFor('');
    expect(await adapter.read()).toEqual(['']);
  });

  it('does not take a folder for a missing file', async () => {
    const { adapter, filePath, names } = await adapterFor(undefined);
    await mkdir(filePath);
    expect(await failureOf(adapter.read())).toMatchObject({ code: 'disk', systemCode: 'EISDIR' });
    expect(await names()).toEqual(['words.json']);
  });

  it('keeps the bytes of an old form before it first writes the new one', async () => {
    const { adapter, onDisk, names, inFile } = await adapterFor('OLD\nett');
    expect(await adapter.read()).toEqual(['ett']);
    expect(await names()).toEqual(['words.json']);
    await adapter.write(['ett', 'två']);
    await adapter.write(['ett', 'två', 'tre']);
    expect(await onDisk()).toBe('ett\ntvå\ntre');
    expect(await names()).toEqual(['words.json', 'words.v1.json']);
    expect(await inFile('words.v1.json')).toBe('OLD\nett');
  });

  it('keeps another old form beside the one that is kept already', async () => {
    const { adapter, folder, names, inFile } = await adapterFor('OLD\nett');
    await writeFile(path.join(folder, 'words.v1.json'), 'OLD\nnågot annat');
    await adapter.read();
    await adapter.write(['ett']);
    expect(await names()).toEqual(['words.json', 'words.v1-2.json', 'words.v1.json']);
    expect(await inFile('words.v1.json')).toBe('OLD\nnågot annat');
    expect(await inFile('words.v1-2.json')).toBe('OLD\nett');
  });

  it('leaves the old form in place while it can not be kept', async () => {
    let isFull = true;
    const disk = faultyFileSystem({ failing: (call) => (call === 'write' && isFull ? 'ENOSPC' : undefined) });
    const { adapter, onDisk, names } = await adapterFor('OLD\nett', disk);
    await adapter.read();
    expect(await failureOf(adapter.write(['två']))).toMatchObject({ code: 'disk', systemCode: 'ENOSPC' });
    expect(await onDisk()).toBe('OLD\nett');
    isFull = false;
    await adapter.write(['två']);
    expect(await onDisk()).toBe('två');
    expect(await names()).toEqual(['words.json', 'words.v1.json']);
  });

  it('keeps beside it what another program has written since', async () => {
    const { adapter, filePath, onDisk, names, inFile } = await adapterFor('ett');
    await adapter.read();
    await writeFile(filePath, 'någon annans');
    await adapter.write(['två']);
    const kept = adapter.takeKeptConflict() ?? '';
    expect(path.basename(kept)).toBe('words.conflict-2026-05-28T100001000Z.json');
    expect(await inFile(path.basename(kept))).toBe('någon annans');
    expect(await onDisk()).toBe('två');
    expect(adapter.takeKeptConflict()).toBeUndefined();
    await adapter.write(['tre']);
    expect(adapter.takeKeptConflict()).toBeUndefined();
    expect(await names()).toEqual(['words.conflict-2026-05-28T100001000Z.json', 'words.json']);
  });

  it('keeps all that another program writes while its text is being kept', async () => {
    const disk = createNodeFileSystem();
    const theirs = ['deras andra', 'deras tredje'];
    const { adapter, filePath, folder, onDisk, names, inFile } = await adapterFor('ett', {
      ...disk,
      async rename(from, to) {
        await disk.rename(from, to);
        const next = to === filePath ? undefined : theirs.shift();
        if (next !== undefined) await writeFile(path.join(folder, 'words.json'), next);
      },
    });
    await adapter.read();
    await writeFile(filePath, 'deras första');
    await adapter.write(['två']);
    expect(await onDisk()).toBe('två');
    const kept = (await names()).filter((name) => name.startsWith('words.conflict-'));
    const texts = await Promise.all(kept.map(inFile));
    expect(texts.toSorted()).toEqual(['deras andra', 'deras första', 'deras tredje']);
  });

  it('gives up for now while another program goes on writing', async () => {
    const disk = createNodeFileSystem();
    let count = 0;
    const { adapter, filePath, onDisk } = await adapterFor('ett', {
      ...disk,
      async rename(from, to) {
        await disk.rename(from, to);
        if (to !== filePath) await writeFile(filePath, `deras ${(count += 1)}`);
      },
    });
    await adapter.read();
    await writeFile(filePath, 'deras');
    expect(await failureOf(adapter.write(['två']))).toMatchObject({ code: 'disk', systemCode: 'EBUSY' });
    expect(await onDisk()).toBe(`deras ${count}`);
  });

  it('keeps its own text when another program, unaware of it, writes over it at once', async () => {
    const disk = createNodeFileSystem();
    let isReplaced = false;
    const { adapter, filePath, onDisk, inFile } = await adapterFor('ett', {
      ...disk,
      async syncFolder(folderPath) {
        await disk.syncFolder(folderPath);
        if (!isReplaced) await writeFile(filePath, 'deras');
        isReplaced = true;
      },
    });
    await adapter.read();
    await adapter.write(['två']);
    expect(await onDisk()).toBe('deras');
    expect(await inFile(path.basename(adapter.takeKeptConflict() ?? ''))).toBe('två');
    await adapter.write(['tre']);
    expect(await onDisk()).toBe('tre');
    expect(await inFile(path.basename(adapter.takeKeptConflict() ?? ''))).toBe('deras');
  });

  it('keeps a file that another program has put where there was none', async () => {
    const { adapter, filePath, onDisk, inFile } = await adapterFor(undefined);
    await adapter.read();
    await writeFile(filePath, 'någon annans');
    await adapter.write(['ett']);
    expect(await inFile(path.basename(adapter.takeKeptConflict() ?? ''))).toBe('någon annans');
    expect(await onDisk()).toBe('ett');
  });

  it('does not take a file with the same bytes for a conflict, nor one that was taken away', async () => {
    const { adapter, filePath, onDisk, names } = await adapterFor('ett');
    await adapter.read();
    await rm(filePath);
    await writeFile(filePath, 'ett');
    await adapter.write(['två']);
    expect(await names()).toEqual(['words.json']);
    await rm(filePath);
    await adapter.write(['tre']);
    expect(await onDisk()).toBe('tre');
    expect(await names()).toEqual(['words.json']);
  });

  it("leaves the other's bytes in place while they can not be kept", async () => {
    let isFull = true;
    const disk = faultyFileSystem({ failing: (call) => (call === 'rename' && isFull ? 'ENOSPC' : undefined) });
    const { adapter, filePath, onDisk, names } = await adapterFor('ett', disk);
    await adapter.read();
    await writeFile(filePath, 'någon annans');
    expect(await failureOf(adapter.write(['två']))).toMatchObject({ code: 'disk', systemCode: 'ENOSPC' });
    expect(await onDisk()).toBe('någon annans');
    expect(await names()).toEqual(['words.json']);
    isFull = false;
    await adapter.write(['två']);
    expect(await onDisk()).toBe('två');
    expect(adapter.takeKeptConflict()).toBeDefined();
  });

  it('knows its own bytes again when only the folder could not be synced', async () => {
    let isBroken = true;
    const disk = faultyFileSystem({ failing: (call) => (call === 'syncFolder' && isBroken ? 'EIO' : undefined) });
    const { adapter, names, onDisk } = await adapterFor('ett', disk);
    await adapter.read();
    expect(await failureOf(adapter.write(['två']))).toMatchObject({ systemCode: 'EIO' });
    isBroken = false;
    await adapter.write(['tre']);
    expect(await onDisk()).toBe('tre');
    expect(await names()).toEqual(['words.json']);
  });
});
