import type { PageFinding, PageFindingCode } from './ExportCheck';

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
  'file-unreadable',
  'words-missing',
  'words-added',
  'words-moved',
  'words-refused',
  'dash-missing',
  'control-character',
  'front-matter-broken',
  'field-missing',
  'field-differs',
  'element-foreign',
  'pictures-missing',
  'picture-damaged',
  'part-missing',
  'part-untyped',
  'part-broken',
  'relation-outside',
  'pdf-untagged',
  'pdf-untitled',
  'pdf-language',
  'part-active',
  'link-strange',
]);
const advice: ReadonlySet<PageFindingCode> = new Set(['no-canonical', 'link-unencrypted', 'picture-heavy']);

/** A finding with how grave it is, which its code tells. */
export function findingOf(
  code: PageFindingCode,
  { line = null, place = null, facts = {} }: Partial<Pick<PageFinding, 'line' | 'place' | 'facts'>> = {},
): PageFinding {
  const severity = errors.has(code) ? 'error' : advice.has(code) ? 'advice' : 'warning';
  return { code, severity, line, place, facts };
}
