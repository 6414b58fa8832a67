import { placeOf } from '../base/problemsOfZod';
import type { DocumentJson } from '../document/documentJson';
import { textOf, textOfField } from '../text/textOf';
import type { ExportWarning } from './ExportWarning';

/**
 * What a reader will miss on the published page, in the order of the document. A decorative photo needs no
 * alternative text and no caption, but whoever took it is still named.
 */
export function warningsOf(document: DocumentJson): readonly ExportWarning[] {
  const warnings: ExportWarning[] = [];
  for (const [index, block] of document.content.entries()) {
    const place = (...path: readonly PropertyKey[]): string => placeOf(['document', 'content', index, ...path]);
    if (block.type === 'headline' && textOfField(document, 'headline') === '') {
      warnings.push({ code: 'no-headline', place: place() });
    }
    if (block.type !== 'figure') continue;
    const [caption, credit, alternativeText] = block.content;
    const isDecorative = block.attrs.isDecorative;
    if (!isDecorative && isBlank(caption)) warnings.push({ code: 'no-caption', place: place('content', 0) });
    if (isBlank(credit)) warnings.push({ code: 'no-credit', place: place('content', 1) });
    if (!isDecorative && isBlank(alternativeText)) {
      warnings.push({ code: 'no-alternative-text', place: place('content', 2) });
    }
  }
  return warnings;
}

function isBlank(node: Parameters<typeof textOf>[0]): boolean {
  return textOf(node).trim() === '';
}
