/**
 * `npm run test:word`: what LibreOffice reads out of our Word documents, and what we read out of its. It is larger than
 * all else that tests need together, so `npm test` does without it; what it lacks on this system is installed.
 */
import { createReporter } from './setup/createReporter.mjs';
import { runInForeground } from './setup/runInForeground.mjs';
import { runMain } from './setup/runMain.mjs';
import { setUp } from './setup/setUp.mjs';

await runMain(async () => {
  await setUp({ purpose: 'word', reporter: createReporter(process.stdout) });
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.word.config.ts'];
  return runInForeground(process.execPath, args, { cwd: process.cwd(), env: process.env, signalled: 'group' });
});
