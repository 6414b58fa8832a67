import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeArticle } from '#core/article/writeArticle';
import type { ArticleSession } from '#core/library/ArticleStore';
import { draft, lastText, libraryIn, stepsThatType, type, valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';

async function twoSessions(): Promise<{ readonly ours: ArticleSession; readonly theirs: ArticleSession }> {
  const folder = await temporaryFolder();
  const created = valueOf(await (await libraryIn(folder)).create(draft()));
  await type(created, 'Början.');
  await created.close();
  const ours = valueOf(await (await libraryIn(folder)).open(created.id));
  const theirs = valueOf(await (await libraryIn(folder)).open(created.id));
  return { ours, theirs };
}

/** The bytes of everything that is kept of an article beside its file; versions are made a moment later. */
async function keptTexts({ filePath }: ArticleSession): Promise<string> {
  const folder = path.dirname(filePath);
  const names = await readdir(folder, { recursive: true });
  const kept = names.filter((name) => /^versions.+\.json$|^article\.conflict-/u.test(name));
  return (await Promise.all(kept.map((name) => readFile(path.join(folder, name), 'utf8').catch(() => '')))).join('\n');
}

describe('an article that others have open as well', () => {
  it('tells of them', async () => {
    const { ours, theirs } = await twoSessions();
    expect(theirs.otherWriters).toHaveLength(1);
    expect(ours.otherWriters).toEqual([]);
    expect(await ours.look()).toEqual({ isReloaded: false, areOthersChanged: true });
    expect(ours.otherWriters).toHaveLength(1);
    await theirs.close();
    expect(await ours.look()).toEqual({ isReloaded: false, areOthersChanged: true });
  });

  it('takes in what they write when nothing has changed here', async () => {
    const { ours, theirs } = await twoSessions();
    await type(theirs, ' Deras.');
    expect((await ours.look()).isReloaded).toBe(true);
    expect(lastText(ours.current())).toBe('Början. Deras.');
    expect(await ours.look()).toMatchObject({ isReloaded: false });
    valueOf(await type(ours, ' Vårt.'));
    expect(await readFile(ours.filePath, 'utf8')).toContain('Början. Deras. Vårt.');
  });

  it('keeps what was saved here when their text takes its place', async () => {
    const { ours, theirs } = await twoSessions();
    await type(ours, ' Vårt.');
    await writeFile(theirs.filePath, writeArticle({ ...theirs.current(), language: 'fi' }));
    expect((await ours.look()).isReloaded).toBe(true);
    expect(ours.current().language).toBe('fi');
    await expect.poll(() => keptTexts(ours)).toContain('Början. Vårt.');
  });

  it('keeps their text when the window has not seen it and sends its own', async () => {
    const { ours, theirs } = await twoSessions();
    const seen = ours.current();
    await type(theirs, ' Deras.');
    await ours.look();
    const steps = await ours.applySteps(0, stepsThatType(seen, ' Vårt.'));
    expect(steps).toMatchObject({ ok: false, error: { code: 'out-of-step' } });
    valueOf(await ours.replaceDocument(1, seen.document));
    expect(lastText(ours.current())).toBe('Början.');
    await expect.poll(() => keptTexts(ours)).toContain('Deras.');
  });

  it('does not take in half a file, nor another article', async () => {
    const { ours } = await twoSessions();
    for (const text of ['{"format":"spalt-art', writeArticle(draft())]) {
      await writeFile(ours.filePath, text);
      expect((await ours.look()).isReloaded).toBe(false);
      expect(lastText(ours.current())).toBe('Början.');
    }
    valueOf(await type(ours, ' Vårt.'));
    expect(await readFile(ours.filePath, 'utf8')).toContain('Början. Vårt.');
  });
});
