/**
 * `npm run test:crashes`: kills the window's process, hangs it and takes its memory in the midst of typing, in real
 * Electron, `SPALT_CRASH_RUNS` times each (50), and tells how long it takes until one can go on writing.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { runMain } from './setup/runMain.mjs';
import { buildPrograms } from './test-run/buildPrograms.mjs';
import { runSuite } from './test-run/runSuite.mjs';

const projectFolder = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

async function main() {
  return runSuite({
    projectFolder,
    isAppNeeded: true,
    command: async () => {
      const programs = await buildPrograms(
        { main: 'tests/crashes/main.ts' },
        path.join(projectFolder, 'node_modules/.cache/spalt/crashes'),
      );
      return [programs('main')];
    },
  });
}

await runMain(main);
