import { isPlainText } from './isPlainText';

const maximumLength = 2048;

/**
 * Whether a link in an article may have this address: `https:`, `http:` with a host, `mailto:` or `tel:`, at most
 * 2,048 characters, no spaces or control characters (RFC 3986 section 2). Scripts, data, files and relative
 * addresses are refused: an article is read in many places, and each must lead to the same one.
 */
export function isSafeAddress(address: string): boolean {
  if (address.length > maximumLength || /[\s<>"`{}|\\^]/u.test(address) || !isPlainText(address)) return false;
  return /^(?:https?:\/\/[^/?#@]+(?:[/?#]|$)|mailto:[^?]+|tel:\+?[0-9().-]+$)/iu.test(address);
}

/** Whether something on the web may be linked to at this address: `https:` or `http:`, else as {@link isSafeAddress}. */
export function isWebAddress(address: string): boolean {
  return /^https?:/iu.test(address) && isSafeAddress(address);
}
