import path from 'node:path';
import { randomIds } from '../storage/randomIds';
import { systemClock } from '../storage/systemClock';
import { createNodeFileSystem } from '../storage/createNodeFileSystem';
import { languageOfEnvironment } from './messages/languageOfEnvironment';
import { textsIn } from './messages/Texts';
import type { Printed } from './runCommandLine';
import { runCommandLine } from './runCommandLine';

// Whoever reads our output may have had enough of it (`spalt --help | head -1`).
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
});

const texts = textsIn(languageOfEnvironment(process.env));
try {
  const context = {
    texts,
    fileSystem: createNodeFileSystem(),
    clock: systemClock,
    ids: randomIds,
    standardInput: process.stdin,
    // The bundle lies in `out/cli`, beside which the resources are, in a clone as in a package.
    resourcesFolderPath: path.join(import.meta.dirname, '../../resources'),
  };
  const last = await runCommandLine(process.argv.slice(2), context, { print, begin });
  process.exitCode = last.exitCode;
  print(last);
} catch (error) {
  process.exitCode = 1;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`spalt: ${texts('cli.bug')}\n${details}\n`);
}

function print({ out, err }: Printed): void {
  process.stderr.write(err);
  process.stdout.write(out);
}

function begin(): AbortSignal {
  const abort = new AbortController();
  // Who asks a second time does not get to wait.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => abort.abort());
  return abort.signal;
}
