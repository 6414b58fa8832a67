import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import { parseAddress } from '../security/parseAddress';

/** Where new versions of Spalt are told of, and by which key what is told there is known as ours. */
export interface UpdateSource {
  /** The folder of the feeds and of the packages: `https:`, and ends with a slash. */
  readonly address: URL;
  /** Ed25519 (RFC 8032). */
  readonly publicKey: KeyObject;
}

declare const __SPALT_UPDATE_ADDRESS__: string | undefined;
declare const __SPALT_UPDATE_KEY__: string | undefined;

/** What was built into this Spalt (`docs/setup.md`, Packaging); undefined when it was built without. */
export function builtInUpdateSource(): UpdateSource | undefined {
  const address = typeof __SPALT_UPDATE_ADDRESS__ === 'undefined' ? undefined : __SPALT_UPDATE_ADDRESS__;
  const key = typeof __SPALT_UPDATE_KEY__ === 'undefined' ? undefined : __SPALT_UPDATE_KEY__;
  return readUpdateSource(address, key);
}

/**
 * A source of updates out of its two texts: an address, and a public key (SPKI in DER, in base64). Undefined unless both
 * are there and right: there are no updates from an address that is not encrypted, nor any without a signature.
 */
export function readUpdateSource(address: string | undefined, key: string | undefined): UpdateSource | undefined {
  const url = parseAddress(address ?? '');
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') return undefined;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key ?? '', 'base64'), format: 'der', type: 'spki' });
    return publicKey.asymmetricKeyType === 'ed25519' ? { address: url, publicKey } : undefined;
  } catch {
    return undefined;
  }
}
