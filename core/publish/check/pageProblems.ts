import type { DefaultTreeAdapterTypes } from 'parse5';
import { html as standard, parse } from 'parse5';
import type { Problem } from '../../base/Problem';
import { addressesOfSourceSet } from './addressesOfSourceSet';
import { iconRelations, isAllowedAttribute, isAllowedElement, leadingRelations } from './allowedMarkup';
import type { ExpectedPiece } from './pieceProblems';
import { pieceProblems } from './pieceProblems';
import { styleProblems } from './styleProblems';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a page is held against. */
export interface PageExpectations {
  /** Whether an address, as it stands in the page, is that of a file which is written with it. */
  readonly isOwnFile: (address: string) => boolean;
  /** The parts of the article, in their order. */
  readonly pieces: readonly ExpectedPiece[];
}

/** As much of a tag as says which it is. */
const longestSnippet = 80;

/**
 * What in a finished page, or in the frame of one, could run a script, send or ask for something, or lead to something that runs, and which
 * part of the article is not in it once and in its order. Judged is what a browser makes of the page (HTML Standard
 * section 13.2), with and without scripting: by lists of what is allowed, so that what is unknown is refused. The
 * place of a problem is a line of the page: `html:12`.
 */
export function pageProblems(html: string, { isOwnFile, pieces }: PageExpectations): readonly Problem[] {
  const page = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const problems: Problem[] = [];
  const starts = new Map<number, Element>();
  if (page.mode !== standard.DOCUMENT_MODE.NO_QUIRKS)
    problems.push({ place: 'html:1', code: 'page-doctype', facts: {} });
  // A list of what is to be visited, since a stranger's page may be deeper than calls go.
  const waiting: Node[] = page.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    const location = node.sourceCodeLocation;
    if (location !== null && location !== undefined) starts.set(location.startOffset, node);
    problems.push(...problemsOfElement(node, { html, place: `html:${location?.startLine ?? 1}`, isOwnFile }));
    waiting.push(...node.childNodes.toReversed());
  }
  return [...problems, ...pieceProblems(pieces, starts)];
}

interface Judging {
  readonly html: string;
  readonly place: string;
  readonly isOwnFile: (address: string) => boolean;
}

function problemsOfElement(element: Element, { html, place, isOwnFile }: Judging): readonly Problem[] {
  const { tagName, namespaceURI, attrs } = element;
  const isSvg = namespaceURI.endsWith('/svg');
  const from = element.sourceCodeLocation?.startOffset ?? 0;
  const snippet = (html.slice(from, from + longestSnippet).split('>', 1)[0] ?? '') + '>';
  if ((!isSvg && !namespaceURI.endsWith('/xhtml')) || !isAllowedElement(tagName, isSvg)) {
    return [{ place, code: 'page-element', facts: { found: `<${tagName}>` } }];
  }
  const problems: Problem[] = [];
  const refuse = (code: Problem['code'], found: string): void => {
    problems.push({ place, code, facts: { found: found.slice(0, longestSnippet), tag: snippet } });
  };
  for (const { name, value, prefix } of attrs) {
    if ((prefix ?? '') !== '' || !isAllowedAttribute(tagName, name, isSvg)) refuse('page-attribute', name);
    else if (name === 'href' || name === 'cite') {
      if (tagName !== 'link' && !isHarmlessTarget(value)) refuse('page-address', value);
    } else if (name === 'src' && !isOwnFile(value)) refuse('page-request', value);
    else if (name === 'srcset') {
      for (const address of addressesOfSourceSet(value)) if (!isOwnFile(address)) refuse('page-request', address);
    } else if (name === 'style') problems.push(...styleProblems(value, { place, isOwnFile }));
    // In SVG a colour may be an address: fill="url(…)".
    else if (isSvg && name !== 'class' && name !== 'id') problems.push(...styleProblems(value, { place, isOwnFile }));
  }
  const valueOf = (name: string): string => attrs.find((each) => each.name === name)?.value ?? '';
  if (tagName === 'script' && valueOf('type') !== 'application/ld+json') refuse('page-element', '<script>');
  // In another encoding the same bytes could be other markup.
  if (tagName === 'meta' && attrs.some(({ name, value }) => name === 'charset' && value.toLowerCase() !== 'utf-8')) {
    refuse('page-attribute', 'charset');
  }
  if (tagName === 'style') problems.push(...styleProblems(textOf(element), { place, isOwnFile }));
  if (tagName === 'link') {
    const relations = valueOf('rel').toLowerCase().split(/\s+/u);
    const href = valueOf('href');
    if (relations.every((relation) => iconRelations.has(relation))) {
      if (!isOwnFile(href)) refuse('page-request', href);
    } else if (!relations.every((relation) => leadingRelations.has(relation))) refuse('page-request', href);
    else if (!isHarmlessTarget(href)) refuse('page-address', href);
  }
  return problems;
}

/** Whether a link leads to a page, a mail or a telephone call: as a browser reads the address (URL Standard section 4.4). */
function isHarmlessTarget(address: string): boolean {
  const read = address.replace(/[\t\n\r]/gu, '').replace(/^[\p{Cc} ]+/u, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || ['https', 'http', 'mailto', 'tel'].includes(scheme);
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
