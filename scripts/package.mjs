/**
 * `npm run package`: sets up whatever is missing, builds, and packages Spalt for this machine into a folder of `dist/`.
 *
 * What follows `npm run package --` goes to electron-builder instead: `npm run package -- --linux deb`.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { setUp } from './setup/setUp.mjs';
import { createReporter } from './setup/createReporter.mjs';
import { runInForeground } from './setup/runInForeground.mjs';
import { runMain } from './setup/runMain.mjs';

const projectFolder = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

async function main() {
  await setUp({ purpose: 'start', reporter: createReporter(process.stdout) });
  const wanted = process.argv.slice(2);
  const electronBuilder = path.join(projectFolder, 'node_modules', 'electron-builder', 'cli.js');
  return runInForeground(process.execPath, [electronBuilder, ...(wanted.length > 0 ? wanted : ['--dir'])], {
    cwd: projectFolder,
    env: process.env,
    signalled: 'group',
  });
}

await runMain(main);
