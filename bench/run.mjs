/** `npm run bench -- [name …] [--rounds N] [--keys N] [--articles N] [--words N,N]`: measures the app as it was built, and core as it stands. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare } from './compare.bench.mjs';
import { houseStyle } from './houseStyle.bench.mjs';
import { library } from './library.bench.mjs';
import { memory } from './memory.bench.mjs';
import { opening } from './opening.bench.mjs';
import { packaged } from './packaged.bench.mjs';
import { pictures } from './pictures.bench.mjs';
import { save } from './save.bench.mjs';
import { search } from './search.bench.mjs';
import { site } from './site.bench.mjs';
import { spelling } from './spelling.bench.mjs';
import { startup } from './startup.bench.mjs';
import { typing } from './typing.bench.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    keys: { type: 'string', default: '200' },
    articles: { type: 'string', default: '10000' },
    words: { type: 'string', default: '600,10000,100000' },
  },
});
const options = {
  rounds: Number(values.rounds),
  keys: Number(values.keys),
  articles: Number(values.articles),
  words: values.words.split(',').map(Number),
};
/** Those that measure the window come first: they need the app to be built. */
const ofWindow = { startup, packaged, typing, opening, memory, library };
const benchmarks = { ...ofWindow, compare, save, pictures, site, search, houseStyle, spelling };
const isWanted = (/** @type {string} */ name) => positionals.length === 0 || positionals.includes(name);
const unknown = positionals.filter((name) => !(name in benchmarks));

if (
  unknown.length > 0 ||
  !(options.rounds > 0) ||
  !(options.keys > 0) ||
  !(options.articles > 0) ||
  !options.words.every((count) => count > 0)
) {
  console.error(
    `bench: unknown: ${unknown.join(' ')}; known: ${Object.keys(benchmarks).join(' ')} [--rounds N] [--keys N] [--articles N] [--words N,N]`,
  );
  process.exitCode = 2;
} else if (Object.keys(ofWindow).some(isWanted) && !existsSync('out/main/main.js')) {
  console.error('bench: Spalt is not built; run: npm run build');
  process.exitCode = 2;
} else {
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (isWanted(name)) await benchmark(options);
  }
}
