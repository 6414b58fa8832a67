/**
 * `npm run test:publish`: 200 articles as sites in every look, and 10,000 articles that were made to do harm, before
 * others' judges; and pages before Lighthouse, which is installed beside all else, since nothing else needs its 200
 * packages. `npm test` has a slice of it. What follows `--` is for Vitest: `-- lighthouse`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

import { createReporter } from './setup/createReporter.mjs';
import { npmCommand } from './setup/npmCommand.mjs';
import { runInForeground } from './setup/runInForeground.mjs';
import { runMain } from './setup/runMain.mjs';
import { setUp } from './setup/setUp.mjs';
import { findChromium } from './system/findChromium.mjs';
import { findJava } from './system/findJava.mjs';

const lighthouseFolder = path.join('tests', 'publish', 'lighthouse', 'installed');

await runMain(async () => {
  await setUp({ purpose: 'test', reporter: createReporter(process.stdout) });
  if (!existsSync(path.join(lighthouseFolder, 'node_modules', 'lighthouse'))) {
    const [command, ...args] = npmCommand();
    const env = process.env;
    const code = await runInForeground(command, [...args, 'ci'], { cwd: lighthouseFolder, env, signalled: 'group' });
    if (code !== 0) return code;
  }
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.publish.config.ts'];
  return runInForeground(process.execPath, [...args, ...process.argv.slice(2)], {
    cwd: process.cwd(),
    env: {
      SPALT_PUBLISHED_ARTICLES: '200',
      SPALT_MUTATED_DOCUMENTS: '10000',
      SPALT_HOSTILE_PHOTOS: '600',
      ...process.env,
      SPALT_CHROMIUM_PATH: findChromium(),
      SPALT_JAVA: await findJava(),
    },
    signalled: 'group',
  });
});
