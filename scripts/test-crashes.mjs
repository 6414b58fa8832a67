/**
 * `npm run test:crashes`: kills the window's process, hangs it and takes its memory in the midst of typing, in real
 * Electron, `SPALT_CRASH_RUNS` times each (50), and tells how long it takes until one can go on writing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildApp } from './build/buildApp.mjs';
import { electronEnvironment } from './electron/electronEnvironment.mjs';
import { createReporter } from './setup/createReporter.mjs';
import { runMain } from './setup/runMain.mjs';
import { setUp } from './setup/setUp.mjs';
import { hasDisplay } from './system/hasDisplay.mjs';
import { startVirtualDisplay } from './system/startVirtualDisplay.mjs';
import { buildPrograms } from './test-run/buildPrograms.mjs';

const projectFolder = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

async function main() {
  const electron = await setUp({ purpose: 'test', reporter: createReporter(process.stdout) });
  const env = electronEnvironment(electron, process.env);
  const code = await buildApp({ projectFolder, env, isForced: false });
  if (code !== 0) throw new Error(`The app could not be built: ${code}`);
  const programs = await buildPrograms(
    { main: 'tests/crashes/main.ts' },
    path.join(projectFolder, 'node_modules/.cache/spalt/crashes'),
  );
  const virtual = hasDisplay() ? undefined : await startVirtualDisplay();
  try {
    const suite = spawn(process.execPath, [programs('main')], {
      cwd: projectFolder,
      env: { ...env, ...(virtual === undefined ? {} : { DISPLAY: virtual.display }) },
      stdio: 'inherit',
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => suite.kill(signal));
    }
    const [ended] = await once(suite, 'close');
    return ended ?? 1;
  } finally {
    await virtual?.stop();
  }
}

await runMain(main);
