/** A durable save of an article of 10,000 words, beside the bare cost of putting the same bytes safely on the same disk. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { articleOfWords } from './articleOfWords.mjs';
import { loadCore } from './loadCore.mjs';
import { median, row } from './statistics.mjs';

const wordCount = 10_000;
const savesInRound = 40;
/** The first saves keep a version and warm the engine up; neither side's are counted. */
const uncounted = 10;

/**
 * The least that makes bytes safe from a power cut: write, sync, rename, sync of the folder.
 * @param {string} filePath
 * @param {Uint8Array} bytes
 */
async function saveBarely(filePath, bytes) {
  const file = await open(`${filePath}.new`, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(`${filePath}.new`, filePath);
  const folder = await open(dirname(filePath), 'r');
  await folder.sync();
  await folder.close();
}

/** @param {() => Promise<unknown>} action */
async function milliseconds(action) {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/**
 * Prints how long it takes from a change until it is acknowledged as safe, and what the disk alone takes of that.
 * @param {{ readonly rounds: number }} options
 */
export async function save({ rounds }) {
  const { openLibrary, writeDurably, createNodeFileSystem, createArticle, systemClock, randomIds } = await loadCore({
    openLibrary: 'electron/storage/library/openLibrary.ts',
    writeDurably: 'electron/storage/durable/writeDurably.ts',
    createNodeFileSystem: 'electron/storage/createNodeFileSystem.ts',
    createArticle: 'core/article/createArticle.ts',
    systemClock: 'electron/storage/systemClock.ts',
    randomIds: 'electron/storage/randomIds.ts',
  });
  const folder = mkdtempSync(join(tmpdir(), 'spalt-bench-save-'));
  try {
    const fileSystem = createNodeFileSystem();
    const library = await openLibrary(join(folder, 'library'), { clock: systemClock });
    const empty = createArticle({ clock: systemClock, ids: randomIds }, { language: 'sv' });
    const blocks = articleOfWords(wordCount);
    const document = {
      type: 'doc',
      content: [
        { type: 'kicker', content: [{ type: 'text', text: 'a' }] },
        ...empty.document.content.slice(1, 5),
        ...blocks.map(({ type, text }) => ({ type, content: [{ type: 'text', text }] })),
      ],
    };
    const created = await library.value.create({ ...empty, document });
    if (!created.ok) throw new Error(`Not created: ${JSON.stringify(created.error)}`);
    const session = created.value;
    let letter = 'a';
    const change = async () => {
      letter = letter === 'a' ? 'b' : 'a';
      const slice = { content: [{ type: 'text', text: letter }] };
      const saved = await session.applySteps(session.revision(), [{ stepType: 'replace', from: 1, to: 2, slice }]);
      if (!saved.ok) throw new Error(`Not saved: ${JSON.stringify(saved.error)}`);
    };
    const bytes = readFileSync(session.filePath);
    /** @type {number[][]} */ const spalt = [];
    /** @type {number[][]} */ const writer = [];
    /** @type {number[][]} */ const bare = [];
    for (let place = 0; place < uncounted; place++) {
      await change();
      await writeDurably(fileSystem, join(folder, 'writer.json'), bytes);
      await saveBarely(join(folder, 'bare.json'), bytes);
    }
    for (let round = 0; round < rounds; round++) {
      const [ours, durable, floor] = [[], [], []].map((list) => /** @type {number[]} */ (list));
      for (let place = 0; place < savesInRound; place++) {
        // In turn, so that a busy disk is busy for all of them.
        ours?.push(await milliseconds(change));
        durable?.push(await milliseconds(() => writeDurably(fileSystem, join(folder, 'writer.json'), bytes)));
        floor?.push(await milliseconds(() => saveBarely(join(folder, 'bare.json'), bytes)));
      }
      spalt.push(ours ?? []);
      writer.push(durable ?? []);
      bare.push(floor ?? []);
    }
    await session.close();
    const [ours, durable, floor] = [spalt, writer, bare].map((sides) => sides.map(median));
    console.log(
      `\nDurable save of ${wordCount} words, ${(bytes.length / 1000).toFixed(0)} kB, ${rounds} rounds of ${savesInRound} saves`,
    );
    console.log(row('  change to acknowledgement', ours ?? []));
    console.log(row('  of that the durable writer', durable ?? []));
    console.log(row('  write, sync, rename, sync folder', floor ?? []));
    console.log(`  ratio of medians ${(median(ours ?? []) / median(floor ?? [])).toFixed(2)} (goal: at most 2)`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
