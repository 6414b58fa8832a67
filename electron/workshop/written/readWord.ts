import type { Element } from '@xmldom/xmldom';
import type { SettledText } from '../documents/word/settledXml';
import { elementsNamed, settledXml } from '../documents/word/settledXml';
import { parsedXml } from '../documents/word/parsedXml';

/** Where a relationship of a part leads, by its name. */
export type Relations = ReadonlyMap<string, string>;

/**
 * The text of a Word document's main part as HTML: a paragraph each, with links, and with photos by the paths that the
 * relations give. `hasAlternatives`: with what photos show.
 * @throws {Error} where it is no XML.
 */
export function htmlOfMain(
  xml: string,
  relations: Relations,
  { settled, hasAlternatives }: { readonly settled: SettledText; readonly hasAlternatives: boolean },
): string {
  const main = parsedXml(settledXml(xml, settled));
  return elementsNamed(main, 'w:p')
    .map((paragraph) => `<p>${contentOf(paragraph)}</p>\n`)
    .join('');

  function contentOf(element: Element): string {
    return Array.from(element.childNodes, (node) => {
      if (!isElement(node)) return '';
      const { tagName } = node;
      if (tagName === 'w:t') return escaped(node.textContent ?? '');
      if (tagName === 'w:br') return '<br>';
      if (tagName === 'w:drawing') return imageOf(node);
      if (tagName !== 'w:hyperlink') return contentOf(node);
      return `<a href="${escaped(relations.get(node.getAttribute('r:id') ?? '') ?? '')}">${contentOf(node)}</a>`;
    }).join('');
  }

  function imageOf(drawing: Element): string {
    const words = elementsNamed(drawing, 'wp:docPr')[0]?.getAttribute('descr') ?? '';
    const name = elementsNamed(drawing, 'a:blip')[0]?.getAttribute('r:embed') ?? '';
    return `<img src="${escaped(relations.get(name) ?? '')}" alt="${hasAlternatives ? escaped(words) : ''}">`;
  }
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
