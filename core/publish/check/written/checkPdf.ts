import { figuresOf } from '../../../document/figuresOf';
import { shownSize } from '../../../document/pictureEdit';
import { attributeOf } from '../attributeOf';
import type { PageFinding } from '../ExportCheck';
import { findingOf } from '../findingOf';
import { linksOf } from '../placesInArticle';
import { readPage } from '../readPage';
import { paperFindings } from './paperFindings';
import type { ReadPdf } from './ReadPdf';
import { largestSignPx } from './ReadPdf';
import type { PrintedPage } from './WrittenRequest';
import type { WrittenArticle } from './WrittenArticle';

/**
 * Looks at an article that was printed as a PDF: whether a screen reader finds its way in it, it brings its fonts, does nothing
 * by itself, leads nowhere but where the article and its page do, and has the words and photos of the article. What the
 * profile of a site may leave out on paper is not looked for. `sameAs`: the form of an address in which two can be compared.
 */
export function checkPdf(
  pdf: ReadPdf,
  { article }: Pick<WrittenArticle, 'article'>,
  page: PrintedPage,
  sameAs: (address: string) => string,
): readonly PageFinding[] {
  const { document, language } = article;
  const { elements } = readPage(page.html, 'page');
  const values = (tag: string, name: string): readonly string[] =>
    elements.flatMap((element) => (element.tagName === tag ? (attributeOf(element, name) ?? []) : []));
  const known = new Set([...document.content.flatMap(linksOf), ...values('a', 'href')].map(sameAs));
  const strange = new Set(pdf.addresses.filter((address) => !known.has(sameAs(address))));
  const figures = figuresOf(document).filter(({ figure: { attrs } }) => {
    const { widthPx, heightPx } = shownSize(attrs, attrs);
    return Math.min(widthPx, heightPx) > largestSignPx;
  });
  const missingCount = page.isInProfile ? 0 : figures.length - pdf.pictureCount;
  return [
    ...(pdf.isTagged ? [] : [findingOf('pdf-untagged')]),
    ...(pdf.title.trim() === '' ? [findingOf('pdf-untitled')] : []),
    ...([language, ...values('html', 'lang')].includes(pdf.language)
      ? []
      : [findingOf('pdf-language', { facts: { language: pdf.language === '' ? '–' : pdf.language } })]),
    ...pdf.fontsOutside.map((font) => findingOf('font-outside', { facts: { font } })),
    ...pdf.activeParts.map((part) => findingOf('part-active', { facts: { part } })),
    ...[...strange].map((address) => findingOf('link-strange', { facts: { address } })),
    ...(missingCount > 0 ? [findingOf('pictures-missing', { facts: { count: missingCount } })] : []),
    ...paperFindings(article, pdf.pieces, page),
  ];
}
