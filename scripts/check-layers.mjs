/**
 * Holds the layer rules of `.dependency-cruiser.cjs`, and fails when the cruiser saw fewer files than there are: with
 * a TypeScript that it can't load it reads nothing and reports no violations. The drawing of who imports whom is held
 * to what was read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'dependency-cruiser';

import { cruiseProject, sourceFolders } from './layers/cruiseProject.mjs';
import { drawArchitecture, drawingPath } from './layers/drawArchitecture.mjs';

const isSource = (/** @type {string} */ name) => /\.(?:ts|tsx|mjs)$/u.test(name) && !name.endsWith('.d.ts');

const output = await cruiseProject();
const onDisk = sourceFolders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
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
const drawn = existsSync(drawingPath) ? readFileSync(drawingPath, 'utf8') : '';
const isDrawn = drawn === drawArchitecture(output.modules);
if (!isDrawn) console.error(`${drawingPath} is not what the imports are; run: npm run architecture`);
process.exitCode = unseen.length > 0 || !isDrawn || output.summary.error > 0 ? 1 : 0;
