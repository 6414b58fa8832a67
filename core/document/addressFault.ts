import { isSafeAddress } from './isSafeAddress';

/**
 * What is wrong with an address that a reader is to follow, by its form alone: nothing is asked of the network. `unsafe`: no link
 * may have it ({@link isSafeAddress}). `local`: only the writer's own machine or network knows it. `broken`: it can't lead
 * anywhere. Undefined: nothing can be seen.
 */
export function addressFault(address: string): 'unsafe' | 'local' | 'broken' | undefined {
  if (!isSafeAddress(address)) return 'unsafe';
  const host = hostOf(address);
  if (host === undefined) return isBrokenMail(address) ? 'broken' : undefined;
  if (isLocal(host)) return 'local';
  return isBroken(address, host) ? 'broken' : undefined;
}

/** The host of an address of the web, in small letters; undefined for any other. */
export function hostOf(address: string): string | undefined {
  return /^https?:\/\/(?<host>[^/?#:]+)/iu.exec(address)?.groups?.['host']?.toLowerCase();
}

function isBrokenMail(address: string): boolean {
  return /^mailto:/iu.test(address) && !/^mailto:[^@?]+@[^@?.]+(?:\.[^@?.]+)+(?:\?|$)/iu.test(address);
}

/** Addresses that only the writer's own machine or network knows. */
function isLocal(host: string): boolean {
  return (
    host === 'localhost' ||
    /\.(?:local|localhost|internal|test|invalid)$/u.test(host) ||
    /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./u.test(host)
  );
}

function isBroken(address: string, host: string): boolean {
  const isNumeric = /^(?:\d{1,3}\.){3}\d{1,3}$/u.test(host);
  const isName = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u.test(host);
  if (!isNumeric && !isName) return true;
  // Pasted twice, or with what ended the sentence.
  return (
    /^https?:\/\/(?:https?|www\.https?)(?:[:/.]|$)|^https?:\/\/[^/?#]+\/+https?:\/{0,2}$/iu.test(address) ||
    /[.,;:)”’»'"]$/u.test(withoutPairs(address))
  );
}

/** Brackets that have a partner belong to the address: `/wiki/Lerum_(tätort)`. */
function withoutPairs(address: string): string {
  return address.replace(/\([^()]*\)/gu, 'x');
}
