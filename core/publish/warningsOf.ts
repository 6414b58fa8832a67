import { placeOf } from '../base/problemsOfZod';
import type { DocumentChild, DocumentJson, FigureJson } from '../document/documentJson';
import { textOf } from '../text/textOf';
import type { ExportWarning } from './ExportWarning';

/**
 * What a reader will miss on the published page, in the order of the document. A decorative photo needs no
 * alternative text and no caption, but whoever took it is still named.
 */
export function warningsOf(document: DocumentJson): readonly ExportWarning[] {
  return [...document.content.entries()].flatMap(([index, block]) =>
    warningsOfBlock(block, placeOf(['document', 'content', index])),
  );
}

function warningsOfBlock(block: DocumentChild, place: string): readonly ExportWarning[] {
  switch (block.type) {
    case 'headline':
      return isBlank(block) ? [{ code: 'no-headline', place }] : [];
    case 'figure':
      return warningsOfFigure(block, place);
    case 'gallery':
      return block.content.flatMap((figure, index) => warningsOfFigure(figure, placeOf(['content', index], place)));
    case 'relatedArticle':
      return block.attrs.href === null && !isBlank(block) ? [{ code: 'not-published', place }] : [];
    default:
      return [];
  }
}

function warningsOfFigure({ attrs: { isDecorative }, content }: FigureJson, place: string): readonly ExportWarning[] {
  const [caption, credit, alternativeText] = content;
  const warning = (code: ExportWarning['code'], part: number): ExportWarning => ({
    code,
    place: placeOf(['content', part], place),
  });
  return [
    ...(!isDecorative && isBlank(caption) ? [warning('no-caption', 0)] : []),
    ...(isBlank(credit) ? [warning('no-credit', 1)] : []),
    ...(!isDecorative && isBlank(alternativeText) ? [warning('no-alternative-text', 2)] : []),
  ];
}

function isBlank(node: Parameters<typeof textOf>[0]): boolean {
  return textOf(node).trim() === '';
}
