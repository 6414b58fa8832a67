import { isWebAddress } from '#core/document/isSafeAddress';

/**
 * The web address that was meant: `example.se` becomes `https://example.se`, what has a scheme stays. Undefined for what
 * no card may lead to.
 */
export function webAddressOf(typed: string): string | undefined {
  const trimmed = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:/iu.test(trimmed) ? trimmed : `https://${trimmed}`;
  return isWebAddress(address) && address.includes('.') ? address : undefined;
}
