import { parseAddress } from './parseAddress';

const outsideProtocols: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** An address that may be handed to the system's browser or mail program, written out in full; else undefined. */
export function outsideAddress(address: string): string | undefined {
  const url = parseAddress(address);
  return url !== undefined && outsideProtocols.has(url.protocol) ? url.href : undefined;
}
