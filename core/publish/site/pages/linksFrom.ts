import { escapeAttribute } from '../../html/escapeHtml';
import { addressBetween } from '../addressBetween';

/** How a page leads to others of its site: from where it is or, if that is anywhere, from where the site is. */
export function linksFrom(from: string | null, baseAddress: string): (to: string) => string {
  return (to) => escapeAttribute(from === null ? baseAddress + to : addressBetween(from, to));
}
