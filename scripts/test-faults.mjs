/** `npm run test:faults`: breaks what storage stands on, in every way there is. See tests/faults/README.md. */
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

/** The faults of the whole app; the others need plain Node only. */
const APP_FAULTS = ['app-kills', 'window-trouble', 'mailed-bundles', 'hostile-pictures', 'hostile-documents'];

const projectFolder = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

async function main() {
  const args = process.argv.slice(2);
  const isAppNeeded =
    !args.includes('--controls') && (!args.includes('--only') || APP_FAULTS.some((name) => args.includes(name)));
  // Set up first: to install packages takes the cache away in which the programs are.
  const env = isAppNeeded ? await prepareApp() : process.env;
  const programs = await buildPrograms(
    {
      main: 'tests/faults/main.ts',
      actor: 'tests/faults/actor/actor.ts',
      strangers: 'tests/faults/strangers/strangersMain.ts',
    },
    path.join(projectFolder, 'node_modules/.cache/spalt/faults'),
  );
  const virtual = isAppNeeded && !hasDisplay() ? await startVirtualDisplay() : undefined;
  try {
    const suite = spawn(process.execPath, [programs('main'), programs('actor'), programs('strangers'), ...args], {
      cwd: projectFolder,
      env: { ...env, ...(virtual === undefined ? {} : { DISPLAY: virtual.display }) },
      stdio: 'inherit',
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => suite.kill(signal));
    }
    const [code] = await once(suite, 'close');
    return code ?? 1;
  } finally {
    await virtual?.stop();
  }
}

/** @returns {Promise<NodeJS.ProcessEnv>} in which the built app can be started */
async function prepareApp() {
  const electron = await setUp({ purpose: 'test', reporter: createReporter(process.stdout) });
  const env = electronEnvironment(electron, process.env);
  const code = await buildApp({ projectFolder, env, isForced: false });
  if (code !== 0) throw new Error(`The app could not be built: ${code}`);
  return env;
}

await runMain(main);
