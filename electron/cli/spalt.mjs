#!/usr/bin/env node
/**
 * `npx spalt` in a clone: runs the command line, and builds it first when it is missing or older than its sources.
 * It is built here rather than by `npm ci`, since this project lets no script run while packages are installed.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const bundle = path.join(projectFolder, 'out', 'cli', 'spalt.js');
const sources = [
  'core',
  'electron/cli',
  'electron/storage',
  'electron/workshop',
  'resources/checklist.json',
  'resources/houseStyle',
  'resources/languages',
  'package.json',
  'package-lock.json',
  'vite.cli.config.ts',
];

/**
 * When any of these was changed last: a file's content, or the names in a folder.
 *
 * @param {string} place a file or a folder; 0 for one that is not there
 * @returns {number} milliseconds since 1970
 */
function lastChangeMs(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return found?.mtimeMs ?? 0;
  const within = readdirSync(place).map((name) => lastChangeMs(path.join(place, name)));
  return Math.max(found.mtimeMs, ...within);
}

/** Whether there is something newer to build from; a package without sources has what it needs. */
function isOutdated() {
  const changedMs = Math.max(...sources.map((source) => lastChangeMs(path.join(projectFolder, source))));
  return !existsSync(bundle) || (existsSync(path.join(projectFolder, 'core')) && changedMs > lastChangeMs(bundle));
}

/**
 * Builds in memory and puts each file in place at once, the one that needs the others last, so that two that build at
 * the same time do no harm.
 */
async function buildBundle() {
  const { build } = await import('vite');
  const built = await build({
    root: projectFolder,
    configFile: path.join(projectFolder, 'vite.cli.config.ts'),
    logLevel: 'silent',
    build: { write: false },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const [entry, ...others] = result !== undefined && 'output' in result ? result.output : [];
  if (entry === undefined) throw new Error('vite gave no code');
  mkdirSync(path.dirname(bundle), { recursive: true });
  for (const chunk of [...others, entry]) {
    if (chunk.type === 'chunk') putInPlace(path.join(path.dirname(bundle), chunk.fileName), chunk.code);
  }
}

/**
 * @param {string} place
 * @param {string} code
 */
function putInPlace(place, code) {
  const temporary = `${place}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, code);
    renameSync(temporary, place);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** @returns {Promise<boolean>} whether there is something to run */
async function prepare() {
  if (!isOutdated()) return true;
  try {
    await buildBundle();
    return true;
  } catch (error) {
    const isPackageMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    console.error(
      isPackageMissing
        ? 'spalt: the packages that build it are missing: run npm ci'
        : `spalt: could not build itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return false;
  }
}

if (await prepare()) {
  await import(pathToFileURL(bundle).href);
} else {
  process.exitCode = 1;
}
