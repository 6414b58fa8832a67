import { placeOf } from '../../base/problemsOfZod';
import type { DocumentJson } from '../../document/documentJson';
import { figuresOf } from '../../document/figuresOf';
import type { FormatName } from '../formats/formats';
import { bodyOfNinjs } from '../formats/ninjs/bodyOfNinjs';
import type { PublishedArticle } from '../publishArticle';
import { checkPage } from './checkPage';
import type { ExportCheck, PageFinding, PageFindingCode } from './ExportCheck';
import type { FoundInPage } from './FoundInPage';
import { placesInArticle } from './placesInArticle';
import { readPage } from './readPage';
import { weighPage } from './weighPage';

/** How the file of a format can be looked at: as a page, as what stands in a page, or not at all. */
const kinds: Readonly<Partial<Record<FormatName, 'page' | 'part'>>> = {
  page: 'page',
  fragment: 'part',
  wordpress: 'part',
  ninjs: 'part',
};

const errors: ReadonlySet<PageFindingCode> = new Set([
  'markup',
  'unclosed',
  'misplaced',
  'duplicate-id',
  'data-broken',
  'no-language',
  'no-title',
  'no-charset',
  'no-main-heading',
  'link-empty',
  'link-nowhere',
  'link-unsafe',
  'link-broken',
  'link-local',
  'link-file-missing',
  'link-wordless',
  'picture-no-alternative',
  'picture-no-address',
  'picture-file-missing',
]);
const advice: ReadonlySet<PageFindingCode> = new Set(['no-canonical', 'link-unencrypted', 'picture-heavy']);

/**
 * Looks at what was exported: whether its links lead somewhere, its photos are there and described, its markup is sound, and
 * what a telephone loads. `byteCounts` are those of the files that were written, by their paths from the folder, and
 * `compressedByteCount` is that of the page. Places are those of `document`, the text as it was given to be published.
 * What is among the warnings is not told again. Null for formats that hold
 * no HTML.
 */
export function checkExport(
  document: DocumentJson,
  format: FormatName,
  { files, pictures, warnings }: PublishedArticle,
  {
    byteCounts,
    compressedByteCount,
  }: { readonly byteCounts: ReadonlyMap<string, number>; readonly compressedByteCount: number },
): ExportCheck | null {
  const kind = kinds[format];
  const [file] = files;
  if (kind === undefined || file === undefined) return null;
  const { text, path } = file;
  const isWithinJson = format === 'ninjs';
  const html = isWithinJson ? bodyOfNinjs(text) : text;
  const page = readPage(html, kind);
  const images = new Map(pictures.map((picture) => [picture.path, picture.image]));
  const described = new Set(
    figuresOf(document).flatMap(({ figure: { attrs } }) => (attrs.isDecorative ? [] : [attrs.image])),
  );
  const toBeDescribed = new Set(pictures.flatMap((each) => (described.has(each.image) ? [each.path] : [])));
  const found = checkPage(html, { kind, isOwnFile: (address) => byteCounts.has(pathOf(address)), toBeDescribed }, page);
  const weighed =
    kind === 'page'
      ? weighPage(page, { pageByteCount: byteCounts.get(path) ?? 0, compressedByteCount }, (address) =>
          byteCounts.get(pathOf(address)),
        )
      : null;
  // WordPress puts the size of a photo in when it shows it, from its own library.
  const isOthersMatter = ({ code }: FoundInPage): boolean => format === 'wordpress' && code === 'picture-no-size';
  const places = placesInArticle(page.elements, document, (address) => images.get(pathOf(address)));
  const findings = [...found.filter((each) => !isOthersMatter(each)), ...(weighed?.found ?? [])].map(
    ({ code, element, line, facts = {} }): PageFinding => ({
      code,
      severity: errors.has(code) ? 'error' : advice.has(code) ? 'advice' : 'warning',
      // A body is one line of its file, and its own lines are nobody's.
      line: isWithinJson ? null : (line ?? element?.sourceCodeLocation?.startLine ?? null),
      place: element === null ? null : (places.get(element) ?? null),
      facts,
    }),
  );
  // What the article lacks is told already.
  const lacking = new Set(warnings.flatMap(({ code, place }) => (code === 'no-alternative-text' ? [place] : [])));
  const isTold = ({ code, place }: PageFinding): boolean =>
    code === 'picture-no-alternative' && place !== null && lacking.has(placeOf(['content', 2], place));
  return {
    findings: findings.filter((each) => !isTold(each)).toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    weight: weighed?.weight ?? null,
  };
}

/** An address of a file beside the page as its path: what is written in percent is one sign there. */
function pathOf(address: string): string {
  try {
    return decodeURI(address).replace(/^\.\//u, '');
  } catch {
    return address;
  }
}
