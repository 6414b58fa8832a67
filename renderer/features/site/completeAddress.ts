/** An address as people type it, as a site needs it: with its scheme, and with a slash at its end. Null for nothing. */
export function completeAddress(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `https://${address}`;
  return /[?#]|\/$/u.test(withScheme) ? withScheme : `${withScheme}/`;
}
