/**
 * Holds the layer rules of `.dependency-cruiser.cjs`, and fails when the cruiser saw fewer files than there are: with
 * a TypeScript that it can't load it reads nothing and reports no violations.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, format } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const rooms = ['core', 'electron', 'renderer'];
const isSource = (/** @type {string} */ name) => /\.(?:ts|tsx|mjs)$/u.test(name) && !name.endsWith('.d.ts');

const config = await extractDepcruiseConfig('./.dependency-cruiser.cjs');
const { output } = await cruise(
  rooms,
  { ...config.options, ruleSet: { forbidden: config.forbidden ?? [] }, validate: true },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.base.json') },
);
if (typeof output === 'string') throw new Error('dependency-cruiser gave a text where data was expected');

const onDisk = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((name) => join(room, name))
    .filter(isSource),
);
const seen = new Set(output.modules.map(({ source }) => source));
const unseen = onDisk.filter((file) => !seen.has(file));

const report = await format(output, { outputType: 'err' });
process.stdout.write(typeof report.output === 'string' ? report.output : JSON.stringify(report.output));
if (unseen.length > 0) {
  console.error(
    `The layer check did not see ${unseen.length} of ${onDisk.length} files:\n  ${unseen.slice(0, 10).join('\n  ')}`,
  );
}
process.exitCode = unseen.length > 0 || output.summary.error > 0 ? 1 : 0;
