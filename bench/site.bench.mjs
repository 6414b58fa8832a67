/**
 * A site of many articles without photos, made in the thread that the window has for it, beside writing the same bytes: as a program writes that knows nothing of power
 * cuts, and as safely as Spalt does. Then the site again after one article has changed. And the HTML of an article's body,
 * beside TipTap's own (`generateHTML` of @tiptap/html), of the same documents.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateHTML } from '@tiptap/html';
import { articleOfWords } from './articleOfWords.mjs';
import { loadCore } from './loadCore.mjs';
import { median, row } from './statistics.mjs';

const bodyCount = 1000;
const wordCount = 600;
/** As many files are on their way at once as Spalt has. */
const parallelWrites = 16;

/**
 * Prints how long a site takes, and the HTML of articles.
 * @param {{ readonly rounds: number, readonly articles: number }} options
 */
export async function site({ rounds, articles }) {
  const core = await loadCore({
    runSiteJob: 'electron/main/site/runSiteJob.ts',
    documentExtensions: 'core/document/documentExtensions.ts',
    renderFragment: 'core/publish/html/renderFragment.ts',
    mapInParallel: 'electron/storage/library/mapInParallel.ts',
  });
  bodies(core, rounds);
  const folder = mkdtempSync(path.join(tmpdir(), 'spalt-bench-site-'));
  try {
    await sites(core, folder, Math.min(rounds, 3), articles);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {Record<string, any>} core
 * @param {string} folder
 * @param {number} rounds
 * @param {number} count
 */
async function sites({ mapInParallel, runSiteJob }, folder, rounds, count) {
  const libraryPath = path.join(folder, 'library');
  const articles = Array.from({ length: count }, (_, index) => articleOf(index));
  mkdirSync(libraryPath);
  for (const article of articles) put(libraryPath, article);
  let target = 0;
  const run = async (/** @type {string} */ folderPath) => {
    const job = { libraryPath, folderPath, profile: null, given, articleIds: null, isDryRun: false };
    const done = await runSiteJob(path.resolve('out/main/siteWorker.js'), job, {
      prepare: () => Promise.reject(new Error('There are no photos')),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    return done.value;
  };
  /** @type {Record<'ours' | 'plain' | 'safe' | 'again' | 'nothing', number[]>} */
  const times = { ours: [], plain: [], safe: [], again: [], nothing: [] };
  let byteCount = 0;
  let fileCount = 0;
  let changes = '';
  for (let round = 0; round < rounds; round++) {
    const sitePath = path.join(folder, `site-${target++}`);
    times.ours.push(await milliseconds(() => run(sitePath)));
    const files = filesOf(sitePath);
    byteCount = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    fileCount = files.length;
    for (const name of /** @type {const} */ (['plain', 'safe'])) {
      const copyPath = path.join(folder, `copy-${target++}`);
      const write = name === 'plain' ? writePlain : writeSafely;
      times[name].push(await milliseconds(() => writeAll(mapInParallel, copyPath, files, write)));
    }
    times.nothing.push(await milliseconds(() => run(sitePath)));
    put(libraryPath, articleOf(count - 1, `ändrad ${round}`));
    times.again.push(
      await milliseconds(async () => {
        const { added, changed, removed } = await run(sitePath);
        changes = `written: ${changed.pageCount} page, ${changed.otherCount} lists, feeds and map; added ${filesIn(added)}, removed ${filesIn(removed)}`;
      }),
    );
    // All is taken away at the end: ext4 makes files slowly for minutes where many have been taken away.
    put(libraryPath, articleOf(count - 1));
  }
  console.log(
    `\nsite: ${count} articles of ${wordCount} words without photos, ${fileCount} files of ${(byteCount / 1e6).toFixed(0)} MB together`,
  );
  console.log(row('the whole site', times.ours));
  console.log(row('the same bytes, plainly', times.plain));
  console.log(row('the same bytes, as safely', times.safe));
  console.log(row('nothing changed', times.nothing));
  console.log(row('one article changed', times.again));
  console.log(`after one change: ${changes}`);
  const beside = (/** @type {number[]} */ peer) => (median(times.ours) / median(peer)).toFixed(2);
  console.log(`beside writing: ${beside(times.plain)} plainly, ${beside(times.safe)} as safely (goal: at most 2)`);
}

/**
 * @param {Record<string, any>} core
 * @param {number} rounds
 */
function bodies({ documentExtensions, renderFragment }, rounds) {
  const documents = Array.from({ length: bodyCount }, (_, index) => articleOf(index).document);
  const ours = () => documents.map((document) => renderFragment(document, fragmentOptions).length);
  const theirs = () => documents.map((document) => generateHTML(document, documentExtensions).length);
  ours();
  theirs();
  /** @type {Record<'ours' | 'theirs', number[]>} */
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(millisecondsOf(ours));
    times.theirs.push(millisecondsOf(theirs));
  }
  console.log(`\nHTML of ${bodyCount} articles of ${wordCount} words`);
  console.log(row('Spalt', times.ours));
  console.log(row('@tiptap/html', times.theirs));
  console.log(`times as fast: ${(median(times.theirs) / median(times.ours)).toFixed(1)} (goal: at least 5)`);
}

const fragmentOptions = {
  language: 'sv',
  publishedAt: null,
  correctedAt: null,
  corrections: [],
  imageAddress: () => '',
};

const given = { name: 'Åbladet', language: 'sv', baseAddress: 'https://abladet.example/' };

const sample = JSON.parse(readFileSync('resources/sample/article.json', 'utf8'));
const body = articleOfWords(wordCount);

/**
 * A published article, told from others by its number, without photos.
 * @param {number} index
 * @param {string} [word]
 */
function articleOf(index, word = 'nyhet') {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 600_000).toISOString();
  return {
    ...sample,
    id: `${sample.id.slice(0, -8)}${index.toString(16).padStart(8, '0')}`,
    metadata: {
      ...sample.metadata,
      status: 'published',
      section: ['Nyheter', 'Kultur', 'Sport', 'Ekonomi'][index % 4],
      tags: [`Ämne ${index % 50}`],
      authors: [{ name: `Skribent ${index % 20}`, role: null, address: null }],
      createdAt: at,
      modifiedAt: at,
      publishedAt: at,
    },
    document: {
      type: 'doc',
      content: [
        { type: 'kicker' },
        { type: 'headline', content: [{ type: 'text', text: `Det här är ${word} nummer ${index}` }] },
        { type: 'standfirst', content: [{ type: 'text', text: 'En ingress som säger vad saken gäller.' }] },
        { type: 'byline' },
        { type: 'dateline' },
        ...body.map(({ type, text }) => ({ type, content: [{ type: 'text', text: `${text} ${index}` }] })),
      ],
    },
  };
}

/**
 * @param {string} libraryPath
 * @param {ReturnType<typeof articleOf>} article
 */
function put(libraryPath, article) {
  const folder = path.join(libraryPath, article.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'article.json'), JSON.stringify(article, null, 1));
}

/** @param {string} folder */
function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { name: path.relative(folder, file), bytes: readFileSync(file) };
    });
}

/**
 * @param {any} mapInParallel
 * @param {string} folder
 * @param {readonly { readonly name: string, readonly bytes: Buffer }[]} files
 * @param {(file: string, bytes: Buffer) => Promise<void>} write
 */
async function writeAll(mapInParallel, folder, files, write) {
  for (const name of new Set(files.map((file) => path.dirname(file.name)))) {
    await mkdir(path.join(folder, name), { recursive: true });
  }
  await mapInParallel(files, parallelWrites, (/** @type {{ name: string, bytes: Buffer }} */ { name, bytes }) =>
    write(path.join(folder, name), bytes),
  );
}

/** @type {(file: string, bytes: Buffer) => Promise<void>} */
const writePlain = (file, bytes) => writeFile(file, bytes);

/** Whole before it has its name. @type {(file: string, bytes: Buffer) => Promise<void>} */
const writeSafely = async (file, bytes) => {
  const handle = await open(`${file}.tmp`, 'wx');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(`${file}.tmp`, file);
};

/** @param {{ readonly pageCount: number, readonly pictureCount: number, readonly otherCount: number }} changed */
function filesIn({ pageCount, pictureCount, otherCount }) {
  return pageCount + pictureCount + otherCount;
}

/** @param {() => Promise<unknown>} action */
async function milliseconds(action) {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** @param {() => unknown} action */
function millisecondsOf(action) {
  const start = performance.now();
  action();
  return performance.now() - start;
}
