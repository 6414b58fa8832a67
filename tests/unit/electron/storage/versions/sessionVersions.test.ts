import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '#core/article/readArticle';
import type { ArticleSession, ArticleStore } from '#core/library/ArticleStore';
import type { ReviewComment } from '#core/review/reviewJson';
import type { FileSystem } from '../../../../../electron/storage/FileSystem';
import { openLibrary } from '../../../../../electron/storage/library/openLibrary';
import { faultyFileSystem, systemError } from '../support/faultyFileSystem';
import { handTimers } from '../support/handTimers';
import { draft, lastText, libraryIn, type, valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';

/** A disk on which the folder of versions can't be made. */
function diskWithoutVersions(refuse: () => Promise<never>): FileSystem {
  const disk = faultyFileSystem();
  return {
    ...disk,
    makeFolder: (folderPath) => (path.basename(folderPath) === 'versions' ? refuse() : disk.makeFolder(folderPath)),
  };
}

async function savedText(session: ArticleSession): Promise<string> {
  return lastText(valueOf(readArticle(await readFile(session.filePath, 'utf8'))).article);
}

const deed = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'bron', ' å ').map((text) => ({ kind: 'type', text }) as const) },
  { weight: 2, arbitrary: fc.constant({ kind: 'name' } as const) },
  { weight: 1, arbitrary: fc.nat(40).map((callCount) => ({ kind: 'kill', callCount }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' } as const) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: -4e11, max: 4e11 }).map((byMs) => ({ kind: 'clock', byMs }) as const),
  },
);

/** A desk at which the disk dies and the clock jumps; it tells what was answered for. */
async function trouble() {
  const folder = await temporaryFolder();
  const article = draft();
  let nowMs = Date.UTC(2026, 4, 28);
  let callsLeft = Infinity;
  const open = async (): Promise<ArticleStore> => {
    callsLeft = Infinity;
    let isDead = false;
    const fileSystem = faultyFileSystem({
      failing: () => {
        callsLeft -= 1;
        isDead ||= callsLeft < 0;
        return isDead ? 'EIO' : undefined;
      },
    });
    const clock = { now: () => nowMs };
    const options = { clock, fileSystem, timers: handTimers(), monotonicMs: () => nowMs };
    return valueOf(await openLibrary(folder, options));
  };
  let library = await open();
  let session = valueOf(await library.create(article));
  let acknowledged = '';
  let typed = '';
  const named = new Map<string, string>();
  const reopen = async (): Promise<void> => {
    library = await open();
    session = valueOf(await library.open(article.id));
    typed = lastText(session.current());
    if (!typed.startsWith(acknowledged)) throw new Error(`Lost: ${acknowledged}, there: ${typed}`);
  };
  const acts = {
    async type(text: string) {
      typed += text;
      const saving = await type(session, text);
      if (saving.ok) acknowledged = typed;
    },
    async name() {
      const name = `n${named.size}`;
      const kept = await session.keepVersion('named', name);
      if (kept.ok) named.set(kept.value.id, typed);
    },
    /** The disk takes so many calls more, and then the process is gone. */
    async kill(callCount: number) {
      callsLeft = callCount;
      await acts.name();
      await acts.type('x');
      // What it has begun in the background comes to nothing either.
      callsLeft = 0;
      await session.versions();
      await reopen();
    },
    async reopen() {
      valueOf(await session.close());
      await reopen();
    },
  };
  return {
    ...acts,
    clock: (byMs: number) => (nowMs += byMs),
    /** Each version that somebody named and was answered for, and its text. */
    named,
    /** The named versions that are there, the same way. */
    async found(): Promise<ReadonlyMap<string, string>> {
      await acts.reopen();
      const { versions } = valueOf(await session.versions());
      const found = new Map<string, string>();
      for (const { id } of versions.filter(({ kind }) => kind === 'named')) {
        found.set(id, lastText(valueOf(await session.readVersion(id)).article));
      }
      valueOf(await session.close());
      return found;
    },
  };
}

describe('the versions of an open article', () => {
  it.each([
    ['refuses', () => Promise.reject(systemError('ENOSPC'))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('never stand in the way of the text, where their disk %s', async (_, refuse) => {
    const library = await libraryIn(undefined, { fileSystem: diskWithoutVersions(refuse) });
    const session = valueOf(await library.create(draft()));
    valueOf(await type(session, 'ett'));
    valueOf(await type(session, ' två'));
    valueOf(await type(session, ' tre'));
    expect(await savedText(session)).toBe('ett två tre');
  });

  it('have what people said of the text then', async () => {
    const session = valueOf(await (await libraryIn()).create(draft()));
    valueOf(await type(session, 'bron'));
    const comment: ReviewComment = {
      id: '0a6b1a54-6f0f-4b59-8f3e-0d8a1a0f7c12',
      range: { from: 11, to: 15 },
      quote: 'bron',
      messages: [{ by: 'Anna Ek', at: '2026-05-28T09:00:00.000Z', text: 'Vilken bro?' }],
      resolved: null,
    };
    valueOf(await session.applySteps(session.revision(), [], { comments: [comment] }));
    const { id } = valueOf(await session.keepVersion('named', 'Läst'));
    valueOf(await session.applySteps(session.revision(), [], { comments: [] }));
    expect(valueOf(await session.readVersion(id)).article.review.comments).toEqual([comment]);
    expect(valueOf(readArticle(await readFile(session.filePath, 'utf8'))).article.review.comments).toEqual([]);
  });

  it('makes a version of what an earlier run left beside the article, and leaves what it can not read', async () => {
    const folder = await temporaryFolder();
    const article = draft();
    const session = valueOf(await (await libraryIn(folder)).create(article));
    valueOf(await type(session, 'vårt'));
    valueOf(await session.close());
    const beside = (time: string): string => path.join(path.dirname(session.filePath), `article.conflict-${time}.json`);
    const theirs = (await readFile(session.filePath, 'utf8')).replace('vårt', 'deras');
    await writeFile(beside('2026-05-28T10-00-00-000Z'), theirs);
    await writeFile(beside('2026-05-28T11-00-00-000Z'), '{');
    const again = valueOf(await (await libraryIn(folder)).open(article.id));
    valueOf(await again.close());
    const kept = valueOf(await again.versions()).versions.filter(({ kind }) => kind === 'from-outside');
    expect(kept).toHaveLength(1);
    await expect(readFile(beside('2026-05-28T10-00-00-000Z'))).rejects.toThrow('ENOENT');
    expect(await readFile(beside('2026-05-28T11-00-00-000Z'), 'utf8')).toBe('{');
  });

  it('lose no named version and no text that was answered for, whatever dies and however the clock jumps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
        const desk = await trouble();
        for (const each of deeds) {
          if (each.kind === 'type') await desk.type(each.text);
          else if (each.kind === 'name') await desk.name();
          else if (each.kind === 'kill') await desk.kill(each.callCount);
          else if (each.kind === 'reopen') await desk.reopen();
          else desk.clock(each.byMs);
        }
        const found = await desk.found();
        // One that was under way when all ended may be there as well.
        expect([...found]).toEqual(expect.arrayContaining([...desk.named]));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
