/** `npm run bench -- [startup] [typing] [--rounds N] [--keys N]`: builds nothing of Spalt itself, measures what is built. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startup } from './startup.bench.mjs';
import { typing } from './typing.bench.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, keys: { type: 'string', default: '200' } },
});
const options = { rounds: Number(values.rounds), keys: Number(values.keys) };
const benchmarks = { startup, typing };
const unknown = positionals.filter((name) => !(name in benchmarks));

if (unknown.length > 0 || !(options.rounds > 0) || !(options.keys > 0)) {
  console.error(
    `bench: unknown: ${unknown.join(' ')}; known: ${Object.keys(benchmarks).join(' ')} [--rounds N] [--keys N]`,
  );
  process.exitCode = 2;
} else if (!existsSync('out/main/main.js')) {
  console.error('bench: Spalt is not built; run: npm run build');
  process.exitCode = 2;
} else {
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (positionals.length === 0 || positionals.includes(name)) await benchmark(options);
  }
}
