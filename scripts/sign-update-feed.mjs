/**
 * `node scripts/sign-update-feed.mjs dist/latest.yml …`: signs what tells of a new version, by the private key (Ed25519,
 * PEM) in the file that SPALT_UPDATE_SIGNING_KEY names. The signature goes beside each feed, as `<feed>.sig`.
 */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const keyPath = process.env['SPALT_UPDATE_SIGNING_KEY'];
const feedPaths = process.argv.slice(2);
if (keyPath === undefined || feedPaths.length === 0) {
  console.error('Usage: SPALT_UPDATE_SIGNING_KEY=<key.pem> node scripts/sign-update-feed.mjs <feed.yml> …');
  process.exitCode = 2;
} else {
  const key = createPrivateKey(readFileSync(keyPath));
  for (const feedPath of feedPaths) {
    writeFileSync(`${feedPath}.sig`, `${sign(null, readFileSync(feedPath), key).toString('base64')}\n`);
    console.log(`${feedPath}.sig`);
  }
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  console.log(`SPALT_UPDATE_KEY of a Spalt that believes it: ${publicKey}`);
}
