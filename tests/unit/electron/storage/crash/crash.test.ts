import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import type { ArticleStore } from '#core/library/ArticleStore';
import { draft, lastText, libraryIn, valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';
import { characterAt } from './characterAt';

const rounds = 20;

/** The typist as a program that plain Node runs. */
async function buildTypist(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'tests/unit/electron/storage/crash/typist.ts', outDir, target: 'node20', minify: false },
  });
  const name = (await readdir(outDir)).find((file) => /^typist\.m?js$/u.test(file));
  return path.join(outDir, name ?? '');
}

async function answersIn(answersPath: string): Promise<readonly number[]> {
  if (!existsSync(answersPath)) return [];
  // The last line may be cut off.
  const lines = (await readFile(answersPath, 'utf8')).split('\n').slice(0, -1);
  return lines.map(Number);
}

/** Lets the typist type until so many answers have come, then kills it. Gives the length that was answered last. */
async function typeUntilKilled(
  program: string,
  library: ArticleStore,
  id: string,
  answersPath: string,
): Promise<number> {
  const child = spawn(process.execPath, [program, library.folderPath, id, answersPath], { stdio: 'pipe' });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
  const ended = once(child, 'close');
  const wanted = 1 + Math.floor(Math.random() * 60);
  await expect
    .poll(async () => (await answersIn(answersPath)).length > wanted || child.exitCode !== null, {
      interval: 1 + Math.random() * 10,
      timeout: 20_000,
    })
    .toBe(true);
  child.kill('SIGKILL');
  await ended;
  expect(complaints).toBe('');
  return (await answersIn(answersPath)).at(-1) ?? 0;
}

it(`finds every answered character after each of ${rounds} kills`, async () => {
  const folder = await temporaryFolder();
  const program = await buildTypist(path.join(folder, 'program'));
  const library = await libraryIn(path.join(folder, 'library'));
  const { id } = draft();
  await valueOf(await library.create({ ...draft(), id })).close();
  const answersPath = path.join(folder, 'answers');
  let before = 0;
  for (let round = 0; round < rounds; round++) {
    const answered = await typeUntilKilled(program, library, id, answersPath);
    await rm(answersPath);
    expect(answered).toBeGreaterThan(before);
    const session = valueOf(await (await libraryIn(library.folderPath)).open(id));
    const text = lastText(session.current());
    expect(text.length).toBeGreaterThanOrEqual(answered);
    expect(text).toBe(Array.from(text, (_, index) => characterAt(index)).join(''));
    expect(await readdir(path.dirname(session.filePath))).toEqual(['article.json']);
    before = text.length;
  }
}, 180_000);
