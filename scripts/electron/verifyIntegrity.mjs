import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { SetupError } from '../setup/SetupError.mjs';

/**
 * Makes sure that a file is, byte for byte, the one that was pinned.
 *
 * @param {string} filePath
 * @param {string} integrity one SHA-512 hash as in Subresource Integrity: `sha512-` and base64
 * @returns {Promise<void>}
 * @throws {SetupError} when the file is another one
 */
export async function verifyIntegrity(filePath, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(filePath), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new SetupError(
      `The downloaded file is not the one that Spalt trusts, so it was not unpacked.\n  expected ${integrity}\n  found    ${found}`,
    );
  }
}
