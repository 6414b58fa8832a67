/**
 * `npm start`: sets up whatever is missing, builds, and opens Spalt with the sample article.
 *
 * What follows `npm start --` goes to Spalt. See docs/setup.md.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildApp } from './build/buildApp.mjs';
import { electronEnvironment } from './electron/electronEnvironment.mjs';
import { createReporter } from './setup/createReporter.mjs';
import { runInForeground } from './setup/runInForeground.mjs';
import { runMain } from './setup/runMain.mjs';
import { setUp } from './setup/setUp.mjs';
import { hasDisplay } from './system/hasDisplay.mjs';
import { sandboxAdvice } from './system/sandboxAdvice.mjs';
import { startVirtualDisplay } from './system/startVirtualDisplay.mjs';

const projectFolder = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

async function main() {
  const reporter = createReporter(process.stdout);
  const electron = await setUp({ purpose: 'start', reporter });
  const env = electronEnvironment(electron, process.env);
  const buildCode = await buildApp({ projectFolder, env, isForced: false });
  if (buildCode !== 0) {
    return buildCode;
  }

  const args = [projectFolder, '--sample', ...process.argv.slice(2)];
  if (process.platform === 'linux') {
    if (process.getuid?.() === 0) {
      reporter.line("Running as root, so without Chromium's sandbox (--no-sandbox).");
      args.unshift('--no-sandbox');
    } else if (!args.includes('--no-sandbox')) {
      const advice = await sandboxAdvice(electron.distPath);
      if (advice !== undefined) {
        reporter.line(advice);
      }
    }
    if (!env['DISPLAY'] && env['WAYLAND_DISPLAY']) {
      args.unshift('--ozone-platform=wayland');
    }
  }
  if (hasDisplay()) {
    return runInForeground(electron.executablePath, args, { cwd: projectFolder, env, signalled: 'program' });
  }
  const virtual = await startVirtualDisplay();
  reporter.line(`No display here: Spalt's window is on a virtual one (${virtual.display}) that nobody sees.`);
  try {
    return await runInForeground(electron.executablePath, args, {
      cwd: projectFolder,
      env: { ...env, DISPLAY: virtual.display },
      signalled: 'program',
    });
  } finally {
    await virtual.stop();
  }
}

await runMain(main);
