import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { ArticleVersions } from '../../../../../electron/storage/versions/ArticleVersions';
import { documentOf, paragraph } from '../../../core/document/build';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { draft, lastText, valueOf } from '../support/library';
import { steppingClock } from '../support/steppingClock';
import { temporaryFolder } from '../support/temporaryFolder';

const article = draft();

function withText(text: string): ArticleFile {
  return { ...article, document: documentOf({}, paragraph(text)) };
}

async function versionsIn(folder?: string): Promise<{ readonly folder: string; readonly versions: ArticleVersions }> {
  const articleFolder = folder ?? (await temporaryFolder());
  const options = { fileSystem: faultyFileSystem(), clock: steppingClock() };
  return { folder: articleFolder, versions: new ArticleVersions(articleFolder, options) };
}

describe('ArticleVersions', () => {
  it('keeps, lists and reads versions, the newest first', async () => {
    const { folder, versions } = await versionsIn();
    expect(valueOf(await versions.list())).toEqual({ versions: [], unreadable: [] });
    const first = valueOf(await versions.keep('automatic', null, withText('ett')));
    const second = valueOf(await versions.keep('named', 'Till korrektur', withText('ett två')));
    expect([first.number, second.number]).toEqual([1, 2]);
    // Another look at the disk finds the same.
    const again = (await versionsIn(folder)).versions;
    expect(valueOf(await again.list())).toEqual({ versions: [second, first], unreadable: [] });
    expect(lastText(valueOf(await again.read(first.id)).article)).toBe('ett');
    expect(valueOf(await again.read(second.id)).info).toMatchObject({ kind: 'named', name: 'Till korrektur' });
  });

  it('keeps the same text once as an automatic version, and as often as somebody names it', async () => {
    const { versions } = await versionsIn();
    const first = valueOf(await versions.keep('automatic', null, withText('ett')));
    const changedLater = { ...withText('ett'), metadata: { ...article.metadata, modifiedAt: '2030-01-01T00:00:00Z' } };
    expect(valueOf(await versions.keep('automatic', null, changedLater))).toEqual(first);
    valueOf(await versions.keep('named', 'A', withText('ett')));
    valueOf(await versions.keep('named', 'B', withText('ett')));
    const { versions: kept } = valueOf(await versions.list());
    expect(kept.map(({ name }) => name)).toEqual(['B', 'A', null]);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(3);
  });

  it('names, unnames and deletes versions', async () => {
    const { versions } = await versionsIn();
    const { id } = valueOf(await versions.keep('automatic', null, withText('ett')));
    expect(valueOf(await versions.rename(id, 'Före mötet'))).toMatchObject({ kind: 'named', name: 'Före mötet' });
    expect(valueOf(await versions.rename(id, null))).toMatchObject({ kind: 'automatic', name: null });
    expect(lastText(valueOf(await versions.read(id)).article)).toBe('ett');
    valueOf(await versions.delete(id));
    expect(await versions.read(id)).toEqual({ ok: false, error: { code: 'no-version' } });
    expect(valueOf(await versions.delete(id))).toBeNull();
  });

  it.each([
    ['', 'not-json'],
    ['{"format":"spalt-version","version":2}', 'newer-version'],
    ['{"format":"spalt-version","version":1}', 'missing'],
    ['{"format":"spalt-article"}', 'not-a-version'],
  ])('tells of a file that is no version, and leaves it: %s', async (text, code) => {
    const { folder, versions } = await versionsIn();
    const good = valueOf(await versions.keep('automatic', null, withText('ett')));
    const filePath = path.join(folder, 'versions', '20260302T071500Z-0a1b2c3d.json');
    await writeFile(filePath, text);
    await writeFile(path.join(folder, 'versions', 'mina anteckningar.txt'), 'hej');
    const { versions: kept, unreadable } = valueOf(await versions.list());
    expect(kept).toEqual([good]);
    expect(unreadable.map((file) => [file.filePath, file.problems[0]?.code])).toEqual([[filePath, code]]);
    expect(valueOf(await versions.keep('automatic', null, withText('två'))).number).toBe(2);
    expect(await readdir(path.join(folder, 'versions'))).toHaveLength(4);
  });

  it('keeps a text again when the version that has its hash does not hold it any more', async () => {
    const { folder, versions } = await versionsIn();
    for (const kind of ['automatic', 'from-outside'] as const) {
      const first = valueOf(await versions.keep(kind, null, withText(`ett ${kind}`)));
      const filePath = path.join(folder, 'versions', `${first.id}.json`);
      await writeFile(filePath, (await readFile(filePath, 'utf8')).replace('ett', 'ell'));
      const second = valueOf(await versions.keep(kind, null, withText(`ett ${kind}`)));
      expect(second.id).not.toBe(first.id);
      expect(lastText(valueOf(await versions.read(second.id)).article)).toBe(`ett ${kind}`);
    }
  });

  it('keeps every version that somebody named, whatever the clock says', async () => {
    const deed = fc.record({
      text: fc.constantFrom('ett', 'två', 'tre', 'fyra'),
      isNamed: fc.boolean(),
      clockMs: fc.oneof(
        fc.integer({ min: -1e15, max: 1e15 }),
        fc.constant(Number.NaN),
        fc.integer({ min: 1.7e12, max: 1.8e12 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
        const folder = await temporaryFolder();
        let nowMs = 0;
        const versions = new ArticleVersions(folder, { fileSystem: faultyFileSystem(), clock: { now: () => nowMs } });
        const named: [string, string][] = [];
        for (const [index, { text, isNamed, clockMs }] of deeds.entries()) {
          nowMs = clockMs;
          const kept = valueOf(
            await versions.keep(isNamed ? 'named' : 'automatic', isNamed ? `${index}` : null, withText(text)),
          );
          if (isNamed) named.push([kept.id, text]);
          valueOf(await versions.thin());
        }
        const { versions: list, unreadable } = valueOf(await versions.list());
        expect(unreadable).toEqual([]);
        const read = await Promise.all(
          list
            .filter(({ kind }) => kind === 'named')
            .map(async ({ id }): Promise<[string, string]> => [id, lastText(valueOf(await versions.read(id)).article)]),
        );
        expect(read.toReversed()).toEqual(named);
      }),
      { numRuns: 40 },
    );
  });

  it('fails, and leaves every earlier version whole, wherever the disk fails', async () => {
    for (let failingNumber = 1; ; failingNumber++) {
      const folder = await temporaryFolder();
      const before = valueOf(await (await versionsIn(folder)).versions.keep('automatic', null, withText('ett')));
      const fileSystem = faultyFileSystem({ failing: (_, number) => (number === failingNumber ? 'EIO' : undefined) });
      const kept = await new ArticleVersions(folder, { fileSystem, clock: steppingClock() }).keep(
        'named',
        'A',
        withText('två'),
      );
      const { versions, unreadable } = valueOf(await (await versionsIn(folder)).versions.list());
      expect(unreadable).toEqual([]);
      expect(versions).toContainEqual(before);
      expect(versions.length).toBeGreaterThanOrEqual(kept.ok ? 2 : 1);
      if (kept.ok && fileSystem.calls.length < failingNumber) break;
    }
  });
});
