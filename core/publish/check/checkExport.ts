import type { DocumentJson } from '../../document/documentJson';
import type { FormatName } from '../formats/formats';
import { bodyOfNinjs } from '../formats/ninjs/bodyOfNinjs';
import type { PublishedArticle } from '../publishArticle';
import { checkPage } from './checkPage';
import type { ExportCheck } from './ExportCheck';
import type { FoundInPage } from './FoundInPage';
import { pathOfAddress } from './pathOfAddress';
import { placedFindings } from './placedFindings';
import { readPage } from './readPage';
import { toBeDescribed } from './toBeDescribed';
import { weighPage } from './weighPage';
import type { ReadBackFormat } from './written/WrittenRequest';

/** The formats whose file is looked at as it was made: a page, or what stands in the page of somebody else. */
export type CheckedAsMade = Exclude<FormatName, ReadBackFormat>;

const kinds: Readonly<Record<CheckedAsMade, 'page' | 'part'>> = {
  page: 'page',
  fragment: 'part',
  wordpress: 'part',
  ninjs: 'part',
};

/**
 * Looks at what was exported: whether its links lead somewhere, its photos are there and described, its markup is sound, and
 * what a telephone loads. `byteCounts` are those of the files that were written, by their paths from the folder, and
 * `compressedByteCount` is that of the page. Places are those of `document`, the text as it was given to be published.
 * What is among the warnings is not told again. Throws where nothing was published.
 */
export function checkExport(
  document: DocumentJson,
  format: CheckedAsMade,
  published: PublishedArticle,
  {
    byteCounts,
    compressedByteCount,
  }: { readonly byteCounts: ReadonlyMap<string, number>; readonly compressedByteCount: number },
): ExportCheck {
  const kind = kinds[format];
  const [file] = published.files;
  if (file === undefined) throw new Error('Nothing was published');
  const { text, path } = file;
  const isWithinJson = format === 'ninjs';
  const html = isWithinJson ? bodyOfNinjs(text) : text;
  const page = readPage(html, kind);
  const expected = {
    kind,
    isOwnFile: (address: string) => byteCounts.has(pathOfAddress(address)),
    toBeDescribed: toBeDescribed(document, published),
  };
  const found = checkPage(html, expected, page);
  const weighed =
    kind === 'page'
      ? weighPage(page, { pageByteCount: byteCounts.get(path) ?? 0, compressedByteCount }, (address) =>
          byteCounts.get(pathOfAddress(address)),
        )
      : null;
  // WordPress puts the size of a photo in when it shows it, from its own library.
  const isOthersMatter = ({ code }: FoundInPage): boolean => format === 'wordpress' && code === 'picture-no-size';
  const told = [...found.filter((each) => !isOthersMatter(each)), ...(weighed?.found ?? [])];
  const findings = placedFindings(told, page, document, published)
    // A body is one line of its file, and its own lines are nobody's.
    .map((each) => (isWithinJson ? { ...each, line: null } : each));
  return {
    findings: findings.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    weight: weighed?.weight ?? null,
  };
}
