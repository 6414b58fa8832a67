import { withoutTracking } from './withoutTracking';

/** Characters that browsers let stand in addresses, and that addresses have in another form (RFC 3986 section 2.1). */
const unfit = /[\s<>"`{}|\\^]/gu;

/**
 * The address that a browser would go to from what is written in a link, without what only follows the reader: line
 * breaks go, `//` is on the web, and what may not stand there is written in percent form. What is no address of the
 * web stays as it was written.
 */
export function linkAddress(written: string): string {
  const address = written.replace(/[\t\n\r]/gu, '').replace(/^\/\//u, 'https://');
  if (/^tel:/iu.test(address)) return address.replace(/[ \u00A0]/gu, '');
  if (!/^https?:\/\//iu.test(address)) return address;
  return withoutTracking(address).replace(unfit, (sign) => encodeURIComponent(sign));
}
