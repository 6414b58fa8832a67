import type { DocumentChild, InlineJson } from '../document/documentJson';

/** A dash and a space at the start of a line: `–`, as news style has it, and what people type or paste instead of it. */
export const openingDash = /^[-‐–—−][ \u00A0\u2009\u202F]+(?=\S)/u;

/** The paragraph with this content or, where it opens with a dash, the dialogue line without it. */
export function paragraphOrDialogueLine(
  content: InlineJson[],
): Extract<DocumentChild, { readonly type: 'paragraph' | 'dialogueLine' }> {
  const [first, ...rest] = content;
  if (first?.type !== 'text' || !openingDash.test(first.text)) return { type: 'paragraph', content };
  return { type: 'dialogueLine', content: [{ ...first, text: first.text.replace(openingDash, '') }, ...rest] };
}
