import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '#core/base/Result';
import en from '#resources/languages/en.json';
import { importBundle } from '../../../electron/storage/bundle/importBundle';
import { createNodeFileSystem } from '../../../electron/storage/createNodeFileSystem';
import type { StorageFailure } from '../../../electron/storage/durable/StorageError';
import type { FileSystem } from '../../../electron/storage/FileSystem';
import { randomIds } from '../../../electron/storage/randomIds';
import { systemClock } from '../../../electron/storage/systemClock';
import { bundleReader } from '../../../electron/workshop/bundles/bundleReader';
import { statesIn } from '../statesIn';
import type { HostileBundle } from './HostileBundle';

/** Far more than any takes on a slow machine that does other things as well. */
const maximumMs = 20_000;
/** What may be taken beyond what was there before; the file itself is at most 100 MB. */
const maximumMemoryBytes = 700 * 1024 * 1024;

/** What came of a hostile bundle. */
export interface HostileTrial {
  /** In plain words; empty when it was refused as it should. */
  readonly complaints: readonly string[];
  readonly tookMs: number;
  readonly tookBytes: number;
}

/**
 * Reads and imports a file that is no good bundle, in a folder with a library, and tells how that
 * went: it must be refused with what is wrong and where, in words that the languages have; nothing may be written
 * outside a temporary folder of the library; and when it is over everything must be as it was.
 */
export async function tryHostileBundle(folder: string, hostile: HostileBundle): Promise<HostileTrial> {
  const libraryPath = path.join(folder, 'library');
  const bundlePath = path.join(folder, 'inbox', 'ut.spalt');
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(libraryPath, '2026-05-28-5b1f6c1e', 'images'), { recursive: true });
  await mkdir(path.dirname(bundlePath));
  await writeFile(path.join(libraryPath, '2026-05-28-5b1f6c1e', 'article.json'), 'annans\n');
  await writeFile(path.join(folder, 'ut.json'), 'annans\n');
  await writeFile(bundlePath, hostile.bytes());
  const before = await statesIn(folder);
  const outside: string[] = [];
  const fileSystem = watchedFileSystem(libraryPath, outside);
  const reader = bundleReader(fileSystem);
  const options = { clock: systemClock, ids: randomIds, reader, fileSystem };
  const beforeBytes = process.memoryUsage.rss();
  let mostBytes = beforeBytes;
  const watch = setInterval(() => {
    mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
  }, 10);
  const startedMs = performance.now();
  let results: readonly (readonly [string, Result<unknown, StorageFailure>])[];
  try {
    results = [
      ['read', await reader.read(bundlePath)],
      ['imported', await importBundle(bundlePath, libraryPath, options)],
    ];
  } finally {
    clearInterval(watch);
  }
  const tookMs = performance.now() - startedMs;
  const tookBytes = Math.max(mostBytes, process.memoryUsage.rss()) - beforeBytes;
  const after = await statesIn(folder);
  const complaints = [
    ...results.flatMap(([what, result]) => complaintsOf(what, result, hostile, bundlePath)),
    ...outside.map((place) => `written outside: ${place}`),
    ...(JSON.stringify(before) === JSON.stringify(after) ? [] : [`left behind: ${JSON.stringify([before, after])}`]),
    ...(tookMs <= maximumMs ? [] : [`took ${Math.round(tookMs)} ms`]),
    ...(tookBytes <= maximumMemoryBytes ? [] : [`took ${Math.round(tookBytes / 1024 / 1024)} MiB`]),
  ];
  return { complaints, tookMs, tookBytes };
}

function complaintsOf(
  what: string,
  result: Result<unknown, StorageFailure>,
  { codes }: HostileBundle,
  bundlePath: string,
): readonly string[] {
  if (result.ok) return [`${what} without complaint`];
  const { error } = result;
  if (error.code !== 'invalid') return [`${what}: the disk failed: ${JSON.stringify(error)}`];
  const found = error.problems.map(({ code }) => code);
  const unsayable = error.problems.filter(
    ({ code, place, facts }) =>
      !(code in en.problem) ||
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(place + Object.values(facts).join('')) ||
      place.length > 2000,
  );
  return [
    ...(error.filePath === bundlePath ? [] : [`${what}: told of another file: ${error.filePath}`]),
    ...(found.length === 0 || found.length > 100 ? [`${what}: told of ${found.length} problems`] : []),
    ...(codes.length === 0 || found.some((code) => codes.includes(code))
      ? []
      : [`${what}: told of ${JSON.stringify(error.problems.slice(0, 3))}, not of ${codes.join(' or ')}`]),
    ...unsayable.slice(0, 1).map((problem) => `${what}: can't be said: ${JSON.stringify(problem)}`),
  ];
}

/** The real disk, which tells of every name that is made, changed or taken away outside a temporary folder of a library. */
function watchedFileSystem(libraryPath: string, outside: string[]): FileSystem {
  const real = createNodeFileSystem();
  const watch = (...places: readonly string[]): void => {
    outside.push(...places.filter((place) => !isTemporary(libraryPath, place)));
  };
  return {
    ...real,
    createFile(filePath, mode) {
      watch(filePath);
      return real.createFile(filePath, mode);
    },
    makeFolder(folderPath) {
      watch(folderPath);
      return real.makeFolder(folderPath);
    },
    removeFolder(folderPath) {
      watch(folderPath);
      return real.removeFolder(folderPath);
    },
    removeFile(filePath) {
      watch(filePath);
      return real.removeFile(filePath);
    },
    rename(from, to) {
      watch(from, to);
      return real.rename(from, to);
    },
  };
}

function isTemporary(libraryPath: string, place: string): boolean {
  const [first = ''] = path.relative(libraryPath, path.resolve(place)).split(path.sep);
  return /^\.spalt-\d+-[0-9a-f]+-\d+\.tmp$/u.test(first);
}
