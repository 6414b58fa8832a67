/** `npm run test:faults`: breaks what storage stands on, in every way there is. See tests/faults/README.md. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { buildPrograms } from './test-run/buildPrograms.mjs';

const programs = await buildPrograms(
  { main: 'tests/faults/main.ts', actor: 'tests/faults/actor/actor.ts' },
  path.resolve('node_modules/.cache/spalt/faults'),
);
const suite = spawn(process.execPath, [programs('main'), programs('actor'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => suite.kill(signal));
}
const [code] = await once(suite, 'close');
process.exitCode = code ?? 1;
