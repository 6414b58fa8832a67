import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { success } from '#core/base/Result';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import type { FileForm } from '../../../../../electron/storage/durable/DurableAdapter';
import { DurableAdapter } from '../../../../../electron/storage/durable/DurableAdapter';
import type { FileSystem } from '../../../../../electron/storage/FileSystem';
import { FellowWriters } from '../../../../../electron/storage/writers/FellowWriters';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { steppingClock } from '../support/steppingClock';
import { temporaryFolder } from '../support/temporaryFolder';

const textForm: FileForm<string> = {
  maximumBytes: 1000,
  read: (bytes) => success({ data: Buffer.from(bytes).toString() }),
  write: (text) => text,
};

const deadMark = '4194999-0123456789ab-1';
const presence = (seenAt: string): string => JSON.stringify({ seenAt, bootId: 'en annan start' });

async function folderWith(text: string) {
  const folder = await temporaryFolder();
  const filePath = path.join(folder, 'article.json');
  await writeFile(filePath, text);
  const writer = async (fileSystem: FileSystem = createNodeFileSystem()) => {
    const clock = steppingClock();
    const writers = new FellowWriters({ fileSystem, folderPath: folder, clock });
    const adapter = new DurableAdapter({ fileSystem, filePath, form: textForm, clock, writers });
    await adapter.enter();
    await adapter.settle();
    await adapter.read();
    const close = async () => {
      await adapter.settle();
      await adapter.leave();
    };
    return { adapter, writers, close };
  };
  const names = async () => (await readdir(folder)).toSorted();
  const textsBeside = async () => {
    const kept = (await names()).filter((name) => name !== 'article.json');
    return Promise.all(kept.map((name) => readFile(path.join(folder, name), 'utf8')));
  };
  return { folder, filePath, writer, names, textsBeside, onDisk: () => readFile(filePath, 'utf8') };
}

/** A disk that does something else in the moment before it puts a file in place of the article. */
function haltedBeforeReplacing(filePath: string, meanwhile: () => Promise<void>): FileSystem {
  const disk = createNodeFileSystem();
  return {
    ...disk,
    async rename(from, to) {
      if (to === filePath) await meanwhile();
      await disk.rename(from, to);
    },
  };
}

describe('writers of one file', () => {
  it('leave nothing behind when they were alone', async () => {
    const { writer, names, onDisk } = await folderWith('ett');
    const one = await writer();
    expect(await one.writers.others()).toEqual([]);
    await one.adapter.write('två');
    expect((await names()).some((name) => name.startsWith('.spalt-own-'))).toBe(false);
    await one.close();
    expect(await names()).toEqual(['article.json']);
    expect(await onDisk()).toBe('två');
  });

  it('know of each other', async () => {
    const { writer } = await folderWith('ett');
    const one = await writer();
    const other = await writer();
    expect(await one.writers.others()).toHaveLength(1);
    expect(await other.writers.others()).toHaveLength(1);
    await other.close();
    expect(await one.writers.others()).toEqual([]);
  });

  it('lose nothing when one is halted between looking and replacing, and the other never saves again', async () => {
    const { filePath, writer, names, textsBeside, onDisk } = await folderWith('ett');
    const other = await writer();
    const halted = await writer(haltedBeforeReplacing(filePath, () => other.adapter.write('den andras')));
    await halted.adapter.write('den hejdades');
    expect(await onDisk()).toBe('den hejdades');
    expect(await textsBeside()).toContain('den andras');
    await other.close();
    expect(await textsBeside()).toContain('den andras');
    await halted.close();
    expect(await textsBeside()).toEqual(['den andras']);
    expect((await names())[0]).toMatch(/^article\.conflict-/u);
  });

  it('lose nothing when the other closes while one is halted', async () => {
    const { filePath, writer, textsBeside, onDisk } = await folderWith('ett');
    const other = await writer();
    const halted = await writer(
      haltedBeforeReplacing(filePath, async () => {
        await other.adapter.write('den andras');
        await other.close();
      }),
    );
    await halted.adapter.write('den hejdades');
    await halted.close();
    expect(await onDisk()).toBe('den hejdades');
    expect(await textsBeside()).toEqual(['den andras']);
  });

  it('keep what the dead had saved, and take away what they left', async () => {
    const { folder, writer, names, textsBeside } = await folderWith('ett');
    const host = /^\.spalt-open-(.+)-\d+-[0-9a-f]{12}-\d+\.json$/u;
    const probe = await writer();
    const name = (await names()).find((found) => host.test(found)) ?? '';
    await probe.close();
    const mark = `${host.exec(name)?.[1]}-${deadMark}`;
    await writeFile(path.join(folder, `.spalt-open-${mark}.json`), presence('2026-05-28T10:00:00.000Z'));
    await writeFile(path.join(folder, `.spalt-own-${mark}.json`), 'den dödas');
    const next = await writer();
    await next.close();
    expect(await textsBeside()).toEqual(['den dödas']);
  });

  it('do not keep twice what stands in the file or was kept already', async () => {
    const { folder, writer, names } = await folderWith('ett');
    const mark = `annan-${deadMark}`;
    for (const text of ['ett', 'kvar']) {
      await writeFile(path.join(folder, 'article.conflict-x.json'), 'kvar');
      await writeFile(path.join(folder, `.spalt-own-${mark}.json`), text);
      await (await writer()).close();
      expect(await names()).toEqual(['article.conflict-x.json', 'article.json']);
    }
  });

  it('leave to a writer on another computer what is theirs, until it has been silent for hours', async () => {
    const { folder, writer, names, textsBeside } = await folderWith('ett');
    const mark = `redaktion-2-${deadMark}`;
    await writeFile(path.join(folder, `.spalt-open-${mark}.json`), presence('2026-05-28T09:00:00.000Z'));
    await writeFile(path.join(folder, `.spalt-own-${mark}.json`), 'deras');
    const one = await writer();
    expect(await one.writers.others()).toEqual([{ host: 'redaktion-2' }]);
    await one.close();
    expect(await names()).toHaveLength(3);
    await writeFile(path.join(folder, `.spalt-open-${mark}.json`), presence('2026-05-28T03:00:00.000Z'));
    const next = await writer();
    expect(await next.writers.others()).toEqual([]);
    await next.close();
    expect(await textsBeside()).toEqual(['deras']);
  });

  it('do not save before they could tell that they are there', async () => {
    let isFull = true;
    const { writer, onDisk } = await folderWith('ett');
    const disk = faultyFileSystem({ failing: (call) => (call === 'createFile' && isFull ? 'ENOSPC' : undefined) });
    const one = await writer(disk);
    await expect(one.adapter.write('två')).rejects.toThrow('disk');
    expect(await onDisk()).toBe('ett');
    isFull = false;
    await one.adapter.write('två');
    expect(await onDisk()).toBe('två');
  });

  it('answer for nothing while others are there and the own copy can not be kept', async () => {
    let isFull = false;
    const { writer, onDisk } = await folderWith('ett');
    await writer();
    const one = await writer(
      faultyFileSystem({ failing: (call) => (call === 'rename' && isFull ? 'EIO' : undefined) }),
    );
    isFull = true;
    await expect(one.adapter.write('två')).rejects.toThrow('disk');
    isFull = false;
    await one.adapter.write('tre');
    expect(await onDisk()).toBe('tre');
  });
});
