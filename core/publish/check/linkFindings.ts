import { addressFault } from '../../document/addressFault';
import { attributeOf } from './attributeOf';
import type { PageFindingCode } from './ExportCheck';
import type { FoundInPage } from './FoundInPage';
import type { ReadPage } from './readPage';
import { wordsOf } from './wordsOf';

/** What tells nobody where a link leads who hears it apart from its sentence. */
const emptyWords = new Set(
  [
    'här, klicka här, tryck här, läs mer, läs mer här, mer, länk, länken, den här länken, se mer, se här, gå hit, hit',
    'here, click here, click, read more, read more here, more, link, this link, this page, see more, see here, go here',
    'learn more, find out more',
  ]
    .join(', ')
    .split(', '),
);

/** Links that lead nowhere, or that nobody should follow, and those that don't tell where they lead. */
export function linkFindings(
  { elements, ids }: ReadPage,
  isOwnFile: (address: string) => boolean,
): readonly FoundInPage[] {
  return elements.flatMap((element): readonly FoundInPage[] => {
    const href = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
    if (href === undefined) return [];
    const words = wordsOf(element);
    const facts = { words, address: href };
    const ofAddress = faultOf(href, ids, isOwnFile);
    const ofWords = faultOfWords(words);
    return [ofAddress, ofWords].flatMap((code) => (code === undefined ? [] : [{ code, element, facts }]));
  });
}

function faultOf(
  href: string,
  ids: ReadonlySet<string>,
  isOwnFile: (address: string) => boolean,
): PageFindingCode | undefined {
  // As a browser reads an address (URL Standard section 4.4).
  const address = href.replace(/[\t\n\r]/gu, '').trim();
  if (address === '') return 'link-empty';
  if (address.startsWith('#')) return ids.has(decoded(address.slice(1))) ? undefined : 'link-nowhere';
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined && !address.startsWith('//')) {
    // Where the page will be on its site is not known here.
    if (/^[/?]/u.test(address)) return undefined;
    return isOwnFile(address.replace(/[?#].*$/u, '')) ? undefined : 'link-file-missing';
  }
  if (scheme !== undefined && !['https', 'http', 'mailto', 'tel'].includes(scheme)) return 'link-unsafe';
  // A mail whose reader is to say to whom.
  if (/^mailto:\?/iu.test(address)) return undefined;
  const fault = addressFault(scheme === undefined ? `https:${address}` : address);
  if (fault !== undefined) return fault === 'local' ? 'link-local' : 'link-broken';
  return scheme === 'http' ? 'link-unencrypted' : undefined;
}

function faultOfWords(words: string): PageFindingCode | undefined {
  if (words === '') return 'link-wordless';
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' || emptyWords.has(plain) ? 'link-says-nothing' : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
