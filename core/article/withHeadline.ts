import type { DocumentJson } from '../document/documentJson';
import { toPlainText } from '../document/isPlainText';

/** A document with another headline, and else as it is. */
export function withHeadline(document: DocumentJson, headline: string): DocumentJson {
  const text = toPlainText(headline).trim();
  const content = document.content.map((block) => {
    if (block.type !== 'headline') return block;
    return text === '' ? { type: block.type } : { ...block, content: [{ type: 'text' as const, text }] };
  });
  return { ...document, content };
}
