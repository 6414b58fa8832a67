import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createArticle } from '#core/article/createArticle';
import type { ArticleId } from '#core/article/ArticleId';
import { openLibrary } from '../../../electron/storage/library/openLibrary';
import { randomIds } from '../../../electron/storage/randomIds';
import { systemClock } from '../../../electron/storage/systemClock';
import { openActorSettings } from '../actor/openActorSettings';
import { placesIn } from '../actor/placesIn';
import { prepareFolder } from '../actor/prepareFolder';
import type { Fault } from '../Fault';
import { runMany, runsOf } from '../runMany';
import { mutations } from './mutations';

const originals = [
  'resources/sample/article.json',
  'tests/fixtures/articles/version-1.json',
  'tests/fixtures/articles/version-2.json',
  'tests/fixtures/articles/version-6.json',
];
const filesPerLibrary = 50;

interface Spoiled {
  readonly id: ArticleId;
  readonly filePath: string;
  readonly mutation: string;
  readonly mayBeRead: boolean;
  readonly bytes: Buffer;
}

/**
 * Articles and settings whose files were spoiled, 50 in a library beside a good one. Each must be told of with its
 * place and be left as it is, byte for byte; the good one must open and save.
 */
export const corruptFiles: Fault = async ({ count, folder, jobs }) => {
  const contents = await Promise.all(originals.map((original) => readFile(original, 'utf8')));
  let readable = 0;
  const batches = runsOf(Math.ceil(count / filesPerLibrary)).map((batch) => ({
    batch,
    size: Math.min(filesPerLibrary, count - (batch - 1) * filesPerLibrary),
  }));
  const report = await runMany(batches, jobs, async ({ size }, worker) => {
    const disk = path.join(folder, String(worker));
    await rm(disk, { recursive: true, force: true });
    const goodId = await prepareFolder(disk);
    const spoiled: Spoiled[] = [];
    for (let index = 0; index < size; index++) {
      spoiled.push(await spoil(disk, contents[Math.floor(Math.random() * contents.length)] ?? ''));
    }
    const { complaints, readCount } = await check(disk, goodId, spoiled);
    readable += readCount;
    return [...complaints, ...(await checkSpoiledSettings(disk))];
  });
  return { ...report, runs: count, remark: `${readable} of them were articles still, by a bit within their text` };
};

async function spoil(disk: string, original: string): Promise<Spoiled> {
  const { id } = createArticle({ clock: systemClock, ids: randomIds }, { language: 'sv' });
  const mutation = mutations[Math.floor(Math.random() * mutations.length)];
  if (mutation === undefined) throw new Error('No mutation');
  const bytes = mutation.spoil(Buffer.from(original.replace(/"id": "[^"]*"/u, `"id": "${id}"`)));
  const articleFolder = path.join(placesIn(disk).library, `2026-05-28-${id.slice(0, 8)}`);
  await mkdir(articleFolder);
  const filePath = path.join(articleFolder, 'article.json');
  await writeFile(filePath, bytes);
  return { id, filePath, mutation: mutation.name, mayBeRead: mutation.mayBeRead, bytes };
}

async function check(
  disk: string,
  goodId: ArticleId,
  spoiled: readonly Spoiled[],
): Promise<{ readonly complaints: readonly string[]; readonly readCount: number }> {
  const opened = await openLibrary(placesIn(disk).library, { clock: systemClock });
  const listed = opened.ok ? await opened.value.list() : undefined;
  if (!opened.ok || listed?.ok !== true) return { complaints: ['The library does not open'], readCount: 0 };
  const unreadable = new Map(listed.value.unreadable.map((file) => [file.filePath, file.problems]));
  const complaints: string[] = [];
  let readCount = 0;
  for (const { id, filePath, mutation, mayBeRead, bytes } of spoiled) {
    const complain = (what: string): void => void complaints.push(`${mutation}, ${filePath}: ${what}`);
    const problems = unreadable.get(filePath);
    if (problems === undefined) readCount += 1;
    if (problems === undefined && !mayBeRead) complain('not told of');
    if (problems !== undefined && (problems.length === 0 || problems.some(({ code }) => code === 'not-readable'))) {
      complain(`told of without what is wrong: ${JSON.stringify(problems)}`);
    }
    if (problems !== undefined) {
      const session = await opened.value.open(id);
      if (session.ok) complain('opened all the same');
      const created = await opened.value.create({
        ...createArticle({ clock: systemClock, ids: randomIds }, { language: 'sv' }),
        id,
      });
      if (created.ok) complain('another was made in its place');
    }
    if (Buffer.compare(await readFile(filePath), bytes) !== 0) complain('changed on disk');
    if ((await readdir(path.dirname(filePath))).length !== 1) complain('something was put beside it');
  }
  const good = await opened.value.open(goodId);
  if (!good.ok) return { complaints: [...complaints, 'The good article does not open'], readCount };
  const { language, metadata } = good.value.current();
  const saved = await good.value.changeMetadata(language, { ...metadata, section: 'Kultur' });
  return { complaints: [...complaints, ...(saved.ok ? [] : ['The good article is not saved'])], readCount };
}

/** Settings that can't be read are put aside, byte for byte, and what is saved then does not touch them. */
async function checkSpoiledSettings(disk: string): Promise<readonly string[]> {
  const settingsFolder = placesIn(disk).settings;
  const filePath = path.join(settingsFolder, 'settings.json');
  const bytes = Buffer.from('{"settings": {"theme": "dark"');
  await mkdir(settingsFolder, { recursive: true });
  await writeFile(filePath, bytes);
  const store = await openActorSettings(disk);
  const changed = await store.change({ settings: { byline: 'Av Karin Sjöholm' } });
  const keptAs = store.trouble?.code === 'broken' ? store.trouble.keptAs : '';
  const kept = await readFile(keptAs).catch(() => undefined);
  return changed.ok && kept?.equals(bytes) === true ? [] : ['Broken settings were not put aside whole'];
}
