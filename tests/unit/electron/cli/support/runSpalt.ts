import path from 'node:path';
import { Readable } from 'node:stream';
import { vi } from 'vitest';
import type { Clock } from '#core/base/Clock';
import { languageOfEnvironment } from '../../../../../electron/cli/messages/languageOfEnvironment';
import { textsIn } from '../../../../../electron/cli/messages/Texts';
import { runCommandLine } from '../../../../../electron/cli/runCommandLine';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { randomIds } from '../../../../../electron/storage/randomIds';
import { systemClock } from '../../../../../electron/storage/systemClock';

/** Where the user's data are said to be: what a run keeps is kept for others of these tests, and for nobody else. */
vi.stubEnv('XDG_CONFIG_HOME', path.resolve('node_modules/.cache/spalt-settings'));
const resourcesFolderPath = path.resolve('resources');

const never = (): never => {
  throw new Error('With --watch, start the program');
};

/** What a run of the command line gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command line on the real disk, with messages in English unless told otherwise. It is run in this process,
 * since to start one takes longer than most of what is asked of it; `runProgram` starts the program itself.
 */
export async function runSpalt(
  given: readonly string[],
  {
    input = '',
    locale = 'C.UTF-8',
    folder = '.',
    clock = systemClock,
  }: { input?: string | Uint8Array; locale?: string; folder?: string; clock?: Clock } = {},
): Promise<Run> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    const context = {
      texts: textsIn(languageOfEnvironment({ LC_ALL: locale })),
      fileSystem: createNodeFileSystem(),
      clock,
      ids: randomIds,
      standardInput: Readable.from([Buffer.from(input)]),
      resourcesFolderPath,
    };
    const { exitCode, out, err } = await runCommandLine(given, context, { print: never, begin: never });
    return { code: exitCode, out, err };
  } finally {
    process.chdir(before);
  }
}

/** The data of a run with `--json`. */
export function dataOf({ out }: Run): unknown {
  return JSON.parse(out);
}
