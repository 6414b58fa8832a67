/**
 * `npm test`: sets up whatever is missing, and passes everything: the checks and unit tests (`npm run check`), the
 * build, and the app tests in real Electron.
 *
 * `npm test -- --app tests/app/x.spec.ts` runs only the app tests, with the rest handed to Playwright;
 * `npm test -- --setup-only` stops after the set-up. See docs/setup.md.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildApp } from './build/buildApp.mjs';
import { electronEnvironment } from './electron/electronEnvironment.mjs';
import { createReporter } from './setup/createReporter.mjs';
import { npmCommand } from './setup/npmCommand.mjs';
import { runInForeground } from './setup/runInForeground.mjs';
import { runMain } from './setup/runMain.mjs';
import { setUp } from './setup/setUp.mjs';
import { findChromium } from './system/findChromium.mjs';
import { findJava } from './system/findJava.mjs';
import { hasDisplay } from './system/hasDisplay.mjs';
import { startVirtualDisplay } from './system/startVirtualDisplay.mjs';
import { readTestArguments } from './test-run/readTestArguments.mjs';
import { countOfPlaywright, countOfVitest, sumUp } from './test-run/testCounts.mjs';

/** @import { TestCount } from './test-run/testCounts.mjs' */

/**
 * @typedef {object} StageResult
 * @property {number} code
 * @property {TestCount} [count] when tests were run and counted
 *
 * @typedef {{ title: string, run: () => Promise<StageResult> }} Stage
 */

const projectFolder = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

async function main() {
  const reporter = createReporter(process.stdout);
  const wanted = readTestArguments(process.argv.slice(2));
  reporter.line('== Set-up');
  const electron = await setUp({ purpose: 'test', reporter });
  if (wanted.isSetupOnly) {
    return 0;
  }
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...electronEnvironment(electron, process.env),
    SPALT_CHROMIUM_PATH: findChromium(),
    SPALT_JAVA: await findJava(),
  };

  /** @type {readonly Stage[]} */
  const stages = [
    ...(wanted.isAppOnly ? [] : [{ title: 'Checks and unit tests', run: () => runChecks(env) }]),
    { title: 'Build', run: async () => ({ code: await buildApp({ projectFolder, env, isForced: true }) }) },
    { title: `App tests in Electron ${electron.version}`, run: () => runAppTests(env, wanted.playwright) },
  ];
  /** @type {TestCount[]} */
  const counts = [];
  let code = 0;
  for (const stage of stages) {
    reporter.line(`\n== ${stage.title}`);
    const result = await stage.run();
    code = result.code;
    if (result.count !== undefined) {
      counts.push(result.count);
    }
    if (code !== 0) {
      reporter.line(`\n== Failed: ${stage.title} (exit code ${code}); what follows it was not run.`);
      break;
    }
  }
  if (code === 0) {
    reporter.line('\n== All passed');
  }
  if (counts.length > 0) {
    reporter.line(sumUp(counts));
  }
  return code;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<StageResult>}
 */
async function runChecks(env) {
  const [command, ...args] = npmCommand();
  let output = '';
  const code = await runInForeground(command, [...args, 'run', '--silent', 'check'], {
    cwd: projectFolder,
    env,
    signalled: 'group',
    onOutput: (text) => (output += text),
  });
  const count = countOfVitest(output);
  return count === undefined ? { code } : { code, count };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} args for Playwright
 * @returns {Promise<StageResult>}
 */
async function runAppTests(env, args) {
  const reportFolder = await mkdtemp(path.join(tmpdir(), 'spalt-tests-'));
  const report = path.join(reportFolder, 'report.json');
  // Two at once, each on a display of its own: they would take focus and clipboard from each other on one.
  const displays = hasDisplay() ? [] : await Promise.all([startVirtualDisplay(), startVirtualDisplay()]);
  const names = displays.map(({ display }) => display);
  try {
    const playwright = path.join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js');
    const code = await runInForeground(process.execPath, [playwright, 'test', '--reporter=list,json', ...args], {
      cwd: projectFolder,
      env: {
        ...env,
        ...(names.length === 0 ? {} : { DISPLAY: names[0], SPALT_TEST_DISPLAYS: names.join(' ') }),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      signalled: 'group',
    });
    const count = countOfPlaywright(await readFile(report, 'utf8').catch(() => ''));
    return count === undefined ? { code } : { code, count };
  } finally {
    await Promise.all(displays.map((display) => display.stop()));
    await rm(reportFolder, { recursive: true, force: true });
  }
}

await runMain(main);
