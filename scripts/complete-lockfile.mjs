/** `node scripts/complete-lockfile.mjs`, after `npm install` of a new package: see lockfile/completeLockfile.mjs. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { completeLockfile } from './lockfile/completeLockfile.mjs';

const lockfilePath = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const { lockfile, added } = completeLockfile(JSON.parse(await readFile(lockfilePath, 'utf8')));
if (added.length > 0) {
  await writeFile(lockfilePath, `${JSON.stringify(lockfile, undefined, 2)}\n`);
}
console.log(added.length === 0 ? 'package-lock.json is complete.' : `Added to package-lock.json:\n${added.join('\n')}`);
