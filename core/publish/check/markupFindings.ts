import { attributeOf } from './attributeOf';
import type { FoundInPage, PageElement } from './FoundInPage';
import type { ReadPage } from './readPage';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements without an end, and those whose end may be left out (HTML Standard section 13.1.2). */
const endless = words(
  `area base br col embed hr img input link meta source track wbr html head body p li dt dd rt rp optgroup option
  colgroup caption thead tbody tfoot tr td th`.replace(/\s+/gu, ' '),
);
/** What an element may stand in, where it may not stand anywhere. */
const parents: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('ul ol menu'),
  dt: words('dl div'),
  dd: words('dl div'),
  figcaption: words('figure'),
  source: words('picture audio video'),
  summary: words('details'),
};
const referring = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'];
/** A page that is broken from end to end is told of in as many lines, not in thousands. */
const most = 20;

/** What is wrong with the page as HTML, whatever stands in it. */
export function markupFindings({ elements, ids, errors }: ReadPage): readonly FoundInPage[] {
  const found: FoundInPage[] = errors.map(({ code, line }) => ({
    code: 'markup',
    element: null,
    line,
    facts: { fault: code },
  }));
  const seen = new Set<string>();
  for (const element of elements) {
    const { tagName, namespaceURI, parentNode, sourceCodeLocation: location } = element;
    const isHtml = namespaceURI.endsWith('/xhtml');
    const facts = { tag: `<${tagName}>` };
    if (isHtml && !endless.has(tagName) && location?.startTag !== undefined && location.endTag === undefined) {
      found.push({ code: 'unclosed', element, facts });
    }
    const fitting = parents[tagName];
    const parent = parentNode !== null && 'tagName' in parentNode ? parentNode.tagName : null;
    if (isHtml && fitting !== undefined && parent !== null && !fitting.has(parent)) {
      found.push({ code: 'misplaced', element, facts });
    }
    const id = attributeOf(element, 'id');
    if (id !== undefined && seen.has(id)) found.push({ code: 'duplicate-id', element, facts: { id } });
    if (id !== undefined) seen.add(id);
    for (const name of referring) {
      for (const referred of (attributeOf(element, name) ?? '').split(/\s+/u)) {
        if (referred !== '' && !ids.has(referred)) {
          found.push({ code: 'reference-nowhere', element, facts: { id: referred, ...facts } });
        }
      }
    }
    if (tagName === 'script' && isBrokenData(element)) found.push({ code: 'data-broken', element });
  }
  return found.slice(0, most);
}

/** Whether it is what search engines read, and can't be read. */
function isBrokenData(element: PageElement): boolean {
  if (attributeOf(element, 'type') !== 'application/ld+json') return false;
  try {
    JSON.parse(element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
    return false;
  } catch {
    return true;
  }
}
