import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { readArticle } from '#core/article/readArticle';
import { writeArticle } from '#core/article/writeArticle';
import type { VersionInfo } from '#core/library/versions/VersionInfo';
import type { ArticleSession, ChangedMetadata } from '#core/library/ArticleStore';
import { documentOf, figure, paragraph } from '../../../core/document/build';
import type { Faults } from '../support/faultyFileSystem';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { handTimers } from '../support/handTimers';
import { draft, lastText, libraryIn, stepsThatType, type, valueOf } from '../support/library';

async function readFrom(session: ArticleSession): Promise<ArticleFile> {
  return valueOf(readArticle(await readFile(session.filePath, 'utf8'))).article;
}

/** A session on a disk whose faults begin when the article has been made. */
async function sessionOnFaultyDisk(faults: Faults) {
  let isFaulty = false;
  let numberBefore = 0;
  const disk = faultyFileSystem({
    ...faults,
    failing: (call, number) => (isFaulty ? faults.failing?.(call, number - numberBefore) : undefined),
  });
  const timers = handTimers();
  const library = await libraryIn(undefined, { fileSystem: disk, timers });
  const session = valueOf(await library.create(draft()));
  isFaulty = true;
  numberBefore = disk.calls.length;
  return { session, timers, disk, mend: () => (isFaulty = false) };
}

function metadataOf({ metadata }: ArticleFile): ChangedMetadata {
  const { createdAt: _, modifiedAt: __, ...changed } = metadata;
  return changed;
}

describe('a session', () => {
  it('answers when the change is on disk', async () => {
    const session = valueOf(await (await libraryIn()).create(draft()));
    const saved = valueOf(await type(session, 'På lördag öppnar bron.'));
    expect(saved).toEqual({ revision: 1, savedAt: expect.stringMatching(/^2026-05-28T10:00:\d\d\.000Z$/u) });
    const onDisk = await readFrom(session);
    expect(lastText(onDisk)).toBe('På lördag öppnar bron.');
    expect(onDisk).toEqual(session.current());
    expect(onDisk.metadata.modifiedAt > onDisk.metadata.createdAt).toBe(true);
  });

  it('has every answered change on disk, in whatever rhythm they come', async () => {
    const library = await libraryIn();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.stringMatching(/^[a-zåäö ]{1,5}$/u), fc.boolean()), { minLength: 1, maxLength: 12 }),
        async (keys) => {
          const session = valueOf(await library.create(draft()));
          let typed = '';
          const answers: Promise<void>[] = [];
          for (const [text, isAwaited] of keys) {
            typed += text;
            const wanted = typed;
            const revision = session.revision() + 1;
            const check = async (answer: ReturnType<typeof type>): Promise<void> => {
              expect(valueOf(await answer).revision).toBeGreaterThanOrEqual(revision);
              expect(lastText(await readFrom(session)).startsWith(wanted)).toBe(true);
            };
            const answer = check(type(session, text));
            answers.push(answer);
            if (isAwaited) await answer;
          }
          await Promise.all(answers);
          expect(lastText(await readFrom(session))).toBe(typed);
          expect(session.revision()).toBe(keys.length);
          await session.close();
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);

  it('gathers what is typed while it writes', async () => {
    const disk = faultyFileSystem();
    const session = valueOf(await (await libraryIn(undefined, { fileSystem: disk })).create(draft()));
    disk.calls.length = 0;
    await Promise.all(Array.from({ length: 50 }, (_, index) => type(session, String(index % 10))));
    expect(disk.calls.filter((call) => call === 'rename')).toHaveLength(2);
    expect(lastText(await readFrom(session))).toBe('0123456789'.repeat(5));
  });

  it('does not take steps for another revision, nor steps that do not fit', async () => {
    const session = valueOf(await (await libraryIn()).create(draft()));
    await type(session, 'ett');
    const before = session.current();
    const steps = stepsThatType(before, ' två');
    const outOfStep = { ok: false, error: { code: 'out-of-step', revision: 1 } };
    expect(await session.applySteps(0, steps)).toEqual(outOfStep);
    expect(await session.applySteps(2, steps)).toEqual(outOfStep);
    expect(await session.applySteps(1, [...steps, { stepType: 'replace', from: 9000, to: 9001 }])).toEqual(outOfStep);
    expect(await session.applySteps(1, [...steps, 'nonsense'])).toEqual(outOfStep);
    expect(session.current()).toEqual(before);
    expect(session.revision()).toBe(1);
    expect(lastText(await readFrom(session))).toBe('ett');
    expect((await session.applySteps(1, steps)).ok).toBe(true);
    expect(lastText(await readFrom(session))).toBe('ett två');
  });

  it('does not take what the format forbids, and stays as it was', async () => {
    const session = valueOf(await (await libraryIn()).create(draft()));
    await type(session, 'ett');
    const before = session.current();
    const bytes = await readFile(session.filePath);
    const control = JSON.parse(JSON.stringify(stepsThatType(before, 'klocka')).replace('klocka', 'klocka\\u0007'));
    expect(await session.applySteps(1, control)).toMatchObject({
      ok: false,
      error: { code: 'invalid', problems: [{ code: 'unfit-characters' }] },
    });
    expect(await session.replaceDocument(7, documentOf({}, figure('../../secret')))).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    const metadata = { ...metadataOf(before), slug: 'Inte En Slug' };
    expect(await session.changeMetadata('sv', metadata)).toMatchObject({
      ok: false,
      error: { code: 'invalid', problems: [{ place: 'metadata.slug' }] },
    });
    expect(session.current()).toEqual(before);
    expect(session.revision()).toBe(1);
    expect(Buffer.compare(await readFile(session.filePath), bytes)).toBe(0);
  });

  it('takes a whole document, which then has the revision given', async () => {
    const session = valueOf(await (await libraryIn()).create(draft()));
    const document = documentOf({ headline: 'Ny bro' }, paragraph('Text.'));
    expect(valueOf(await session.replaceDocument(41, document)).revision).toBe(41);
    expect((await readFrom(session)).document).toEqual(document);
    expect(valueOf(await type(session, ' Mer.')).revision).toBe(42);
    expect(lastText(await readFrom(session))).toBe('Text. Mer.');
  });

  it('changes metadata, but not when the article was made', async () => {
    const session = valueOf(await (await libraryIn()).create(draft()));
    const before = session.current();
    const metadata: ChangedMetadata = { ...metadataOf(before), section: 'Lokalt', tags: ['bro'] };
    await session.changeMetadata('en', metadata);
    const onDisk = await readFrom(session);
    expect(onDisk.language).toBe('en');
    expect(onDisk.metadata).toMatchObject({ section: 'Lokalt', createdAt: before.metadata.createdAt });
    expect(onDisk.metadata.modifiedAt > before.metadata.modifiedAt).toBe(true);
  });

  it('does not write, nor change its time, when nothing is different', async () => {
    const disk = faultyFileSystem();
    const session = valueOf(await (await libraryIn(undefined, { fileSystem: disk })).create(draft()));
    await type(session, 'ett');
    const before = session.current();
    disk.calls.length = 0;
    expect(valueOf(await session.replaceDocument(5, before.document)).revision).toBe(5);
    await session.changeMetadata('sv', metadataOf(before));
    expect(disk.calls).toEqual([]);
    expect(session.current()).toEqual(before);
  });

  it('keeps as a version what another program wrote, and says so', async () => {
    const told: (readonly VersionInfo[])[] = [];
    const library = await libraryIn(undefined, { onVersionsFromOutside: (_, versions) => told.push(versions) });
    const session = valueOf(await library.create(draft()));
    await type(session, 'vårt');
    const theirs = (await readFile(session.filePath, 'utf8')).replace('vårt', 'deras');
    await writeFile(session.filePath, theirs);
    await type(session, ' och mer');
    await type(session, '!');
    valueOf(await session.close());
    expect(lastText(await readFrom(session))).toBe('vårt och mer!');
    expect(told.map((versions) => versions.map(({ kind }) => kind))).toEqual([['from-outside']]);
    const [kept] = valueOf(await session.versions()).versions.filter(({ kind }) => kind === 'from-outside');
    expect(kept?.id).toBe(told[0]?.[0]?.id);
    const version = kept === undefined ? undefined : valueOf(await session.readVersion(kept.id));
    expect(version === undefined ? '' : lastText(version.article)).toBe('deras');
    // Only the version is left of it.
    expect((await readdir(path.dirname(session.filePath))).toSorted()).toEqual(['article.json', 'versions']);
  });

  it('keeps pictures while it is open', async () => {
    const session = valueOf(await (await libraryIn()).create(draft()));
    const adding = session.addPicture(await readFile('tests/fixtures/pictures/3x2.png'), 'a.png');
    const { image } = valueOf((await Promise.all([adding, session.close()]))[0]);
    expect(await readFile(session.picturePath(image) ?? '')).toHaveLength(84);
    expect(await session.addPicture(Buffer.alloc(1), 'b.png')).toEqual({
      ok: false,
      error: { code: 'not-open', fileName: 'b.png' },
    });
  });

  it('saves before it closes, and takes nothing in afterwards', async () => {
    const session = valueOf(await (await libraryIn()).create(draft()));
    const typing = type(session, 'sista ordet');
    const closing = session.close();
    expect(await type(session, 'för sent')).toEqual({ ok: false, error: { code: 'not-open' } });
    expect(await closing).toEqual({ ok: true, value: null });
    expect((await typing).ok).toBe(true);
    expect(lastText(await readFrom(session))).toBe('sista ordet');
    expect(await session.close()).toEqual({ ok: true, value: null });
    const { document } = session.current();
    expect(await session.replaceDocument(1, document)).toEqual({ ok: false, error: { code: 'not-open' } });
    expect(await session.changeMetadata('sv', metadataOf(session.current()))).toEqual({
      ok: false,
      error: { code: 'not-open' },
    });
  });
});

describe('a session on a disk that fails', () => {
  it('says so, keeps the text, and saves all of it with the next change', async () => {
    const { session, mend } = await sessionOnFaultyDisk({
      failing: (call) => (call === 'write' ? 'ENOSPC' : undefined),
    });
    const { filePath } = session;
    expect(await type(session, 'ett')).toEqual({ ok: false, error: { code: 'disk', systemCode: 'ENOSPC', filePath } });
    expect(lastText(session.current())).toBe('ett');
    expect(session.revision()).toBe(1);
    mend();
    expect(valueOf(await type(session, ' två')).revision).toBe(2);
    expect(lastText(await readFrom(session))).toBe('ett två');
  });

  it('tries again by itself, and when the same document is sent again', async () => {
    const { session, timers, mend } = await sessionOnFaultyDisk({ failing: () => 'EACCES' });
    await type(session, 'ett');
    await expect.poll(() => timers.pendingMs).toEqual([1000]);
    expect((await session.replaceDocument(1, session.current().document)).ok).toBe(false);
    await expect.poll(() => timers.pendingMs).toEqual([2000]);
    mend();
    timers.ring();
    await expect.poll(async () => lastText(await readFrom(session))).toBe('ett');
    expect(timers.pendingMs).toEqual([]);
  });

  it('does not close while the text is in memory only', async () => {
    const { session, timers, mend } = await sessionOnFaultyDisk({ failing: () => 'EROFS' });
    await type(session, 'ett');
    expect(await session.close()).toMatchObject({ ok: false, error: { code: 'disk', systemCode: 'EROFS' } });
    expect(await type(session, ' två')).toMatchObject({ ok: false, error: { code: 'disk' } });
    mend();
    expect((await session.close()).ok).toBe(true);
    expect(lastText(await readFrom(session))).toBe('ett två');
    expect(timers.pendingMs).toEqual([]);
  });

  // One write makes ten calls; the failure moves through two writes and a half.
  const points = Array.from({ length: 25 }, (_, index) => index + 1);

  it.each(points)('loses nothing that was answered when call %d fails once', async (point) => {
    const { session } = await sessionOnFaultyDisk({
      failing: (_, number) => (number === point ? 'EIO' : undefined),
    });
    for (const text of ['ett', ' två', ' tre']) {
      const before = await readFile(session.filePath, 'utf8');
      const { ok } = await type(session, text);
      const onDisk = await readFile(session.filePath, 'utf8');
      const now = writeArticle(session.current());
      expect(ok ? [now] : [before, now]).toContain(onDisk);
    }
    expect((await session.close()).ok).toBe(true);
    expect(lastText(await readFrom(session))).toBe('ett två tre');
    expect(await readdir(path.dirname(session.filePath))).toEqual(['article.json']);
  });

  it.each(points)('leaves a whole file when everything fails from call %d on', async (point) => {
    const { session } = await sessionOnFaultyDisk({
      failing: (_, number) => (number >= point ? 'EIO' : undefined),
      bytesAtATime: 400,
    });
    let answered = '';
    let typed = '';
    for (const text of ['ett', ' två', ' tre']) {
      typed += text;
      if ((await type(session, text)).ok) answered = typed;
    }
    const onDisk = lastText(await readFrom(session));
    expect(onDisk.startsWith(answered)).toBe(true);
    expect(typed.startsWith(onDisk)).toBe(true);
    expect(lastText(session.current())).toBe(typed);
  });
});
