/**
 * Where a file beside a page will be, once the page is at its canonical address: as a browser resolves a relative
 * reference (RFC 3986 section 5.2). Null while the canonical address is not known.
 */
export function absoluteAddress(path: string, canonicalAddress: string | null): string | null {
  const parts = /^(https?:\/\/[^/?#]+)(\/[^?#]*)?/iu.exec(canonicalAddress ?? '');
  if (parts === null) return null;
  const folder = (parts[2] ?? '/').replace(/[^/]*$/u, '');
  return `${parts[1]}${folder}${path}`;
}
