/**
 * `npm run test:suggestions`: random deeds of writers who suggest, over random articles, as many as were promised;
 * `npm test` runs a slice of them. A number after `--` is how many.
 */
import { spawnSync } from 'node:child_process';

const runs = process.argv[2] ?? '5000';
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'tests/unit/renderer/editor/review/suggest'],
  { stdio: 'inherit', env: { ...process.env, SPALT_SUGGESTION_RUNS: runs } },
);
process.exitCode = status ?? 1;
