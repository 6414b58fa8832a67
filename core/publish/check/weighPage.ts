import { attributeOf } from './attributeOf';
import { candidatesOf } from './addressesOfSourceSet';
import type { PageWeight } from './ExportCheck';
import type { FoundInPage, PageElement } from './FoundInPage';
import type { ReadPage } from './readPage';
import { styleTokens } from './styleTokens';
import { wordsOf } from './wordsOf';

/** The telephone that is meant: as wide as that of the preview, two pixels a point. */
const phone = { widthPoints: 375, density: 2 };
/** Points a rem, unless the reader wants others. */
const remPoints = 16;
/** Above this, a page with its style is a burden of itself: a page of ours has 10 kB. */
const heaviestPageBytes = 100_000;
/** What a telephone on a slow network (1.6 Mbit/s) takes in within five seconds, page and pictures. */
const heaviestWholeBytes = 1_000_000;
const heaviestPictureBytes = 300_000;

/** What a telephone loads of a page, and what of it is too much. `byteCountOf` knows each file that was written, by its address in the page. */
export function weighPage(
  page: ReadPage,
  { pageByteCount, compressedByteCount }: Pick<PageWeight, 'pageByteCount' | 'compressedByteCount'>,
  byteCountOf: (address: string) => number | undefined,
): { readonly weight: PageWeight; readonly found: readonly FoundInPage[] } {
  const found: FoundInPage[] = [];
  const pictures = new Map<string, number>();
  for (const element of page.elements) {
    const address = element.tagName === 'img' ? addressOnPhone(element) : undefined;
    const byteCount = address === undefined ? undefined : byteCountOf(address);
    if (address === undefined || byteCount === undefined || pictures.has(address)) continue;
    pictures.set(address, byteCount);
    if (byteCount > heaviestPictureBytes) found.push({ code: 'picture-heavy', element, facts: factsOf(byteCount) });
  }
  const styles = page.elements
    .filter(({ tagName }) => tagName === 'style')
    .flatMap((each) => styleTokens(wordsOf(each)));
  const others = new Set(styles.filter(({ kind }) => kind === 'address').map(({ value }) => value));
  const pictureByteCount = sum(pictures.values());
  const otherByteCount = sum([...others].map((address) => byteCountOf(address) ?? 0));
  const whole = compressedByteCount + pictureByteCount + otherByteCount;
  const ofWhole: FoundInPage[] = [];
  if (compressedByteCount > heaviestPageBytes) {
    ofWhole.push({ code: 'page-heavy', element: null, facts: factsOf(compressedByteCount) });
  }
  if (whole > heaviestWholeBytes) ofWhole.push({ code: 'pictures-heavy', element: null, facts: factsOf(whole) });
  return {
    weight: { pageByteCount, compressedByteCount, pictureByteCount, pictureCount: pictures.size, otherByteCount },
    found: [...ofWhole, ...found],
  };
}

function factsOf(byteCount: number): FoundInPage['facts'] & object {
  return { kilobytes: Math.round(byteCount / 1000) };
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

/** The file that the telephone takes of a picture, as its browser chooses (HTML Standard section 4.8.4.3). */
function addressOnPhone(image: PageElement): string | undefined {
  const { parentNode } = image;
  const isInPicture = parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'picture';
  const sources = isInPicture
    ? parentNode.childNodes.flatMap((node) => ('tagName' in node && node.tagName === 'source' ? [node] : []))
    : [];
  // Every kind of ours is one that telephones know; what is for wide windows only, they pass over.
  const chosen = sources.find((each) => isTrueOnPhone(attributeOf(each, 'media') ?? '')) ?? image;
  const candidates = candidatesOf(attributeOf(chosen, 'srcset') ?? '').filter(({ address }) => address !== '');
  if (candidates.length === 0) return attributeOf(image, 'src');
  const neededPx = widthOnPhone(attributeOf(chosen, 'sizes') ?? '') * phone.density;
  const byWidth = candidates.toSorted((one, other) => (one.widthPx ?? 0) - (other.widthPx ?? 0));
  return (byWidth.find(({ widthPx }) => (widthPx ?? 0) >= neededPx) ?? byWidth.at(-1))?.address;
}

/** How wide a picture is there, in points, by its `sizes`; as wide as the window where they can't be read. */
function widthOnPhone(sizes: string): number {
  for (const size of sizes.split(',')) {
    const [, media = '', length = ''] = /^\s*((?:\([^()]*\)\s*(?:and\s*)?)*)(.*?)\s*$/u.exec(size) ?? [];
    if (!isTrueOnPhone(media)) continue;
    const points = pointsOf(length);
    if (points !== undefined) return points;
  }
  return phone.widthPoints;
}

/** Whether conditions on the width of the window hold; any other does. */
function isTrueOnPhone(media: string): boolean {
  return [...media.matchAll(/\((min|max)-width:\s*([^()]+)\)/giu)].every(([, bound, length = '']) => {
    const points = pointsOf(length) ?? 0;
    return bound?.toLowerCase() === 'min' ? phone.widthPoints >= points : phone.widthPoints <= points;
  });
}

/** A length such as `40rem` or `calc(100vw - 2.5rem)` in points; undefined for what is neither. */
function pointsOf(text: string): number | undefined {
  const terms = /^(?:calc\()?\s*([\d.]+)(px|r?em|vw)(?:\s+([+-])\s+([\d.]+)(px|r?em|vw))?\s*\)?$/iu.exec(text.trim());
  if (terms === null) return undefined;
  const [, first = '', unit = '', sign, second = '0', otherUnit = 'px'] = terms;
  return inPoints(first, unit) + (sign === '-' ? -1 : 1) * inPoints(second, otherUnit);
}

function inPoints(count: string, unit: string): number {
  switch (unit.toLowerCase()) {
    case 'px':
      return Number(count);
    case 'vw':
      return (Number(count) * phone.widthPoints) / 100;
    default:
      return Number(count) * remPoints;
  }
}
