/** `npm run test:faults`: breaks what storage stands on, in every way there is. See tests/faults/README.md. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { runMain } from './setup/runMain.mjs';
import { buildPrograms } from './test-run/buildPrograms.mjs';
import { runSuite } from './test-run/runSuite.mjs';

/** The faults of the whole app; the others need plain Node only. */
const APP_FAULTS = [
  'app-kills',
  'window-trouble',
  'mailed-bundles',
  'hostile-pictures',
  'hostile-documents',
  'hostile-dictionaries',
  'hostile-rules',
];

const projectFolder = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

async function main() {
  const args = process.argv.slice(2);
  return runSuite({
    projectFolder,
    isAppNeeded:
      !args.includes('--controls') && (!args.includes('--only') || APP_FAULTS.some((name) => args.includes(name))),
    command: async () => {
      const programs = await buildPrograms(
        {
          main: 'tests/faults/main.ts',
          actor: 'tests/faults/actor/actor.ts',
          strangers: 'tests/faults/strangers/strangersMain.ts',
        },
        path.join(projectFolder, 'node_modules/.cache/spalt/faults'),
      );
      return [programs('main'), programs('actor'), programs('strangers'), ...args];
    },
  });
}

await runMain(main);
