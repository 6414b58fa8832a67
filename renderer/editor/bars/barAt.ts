import type { EditorState } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { PullQuotePlacement } from '#core/document/pullQuotePlacement';
import { isPullQuotePlacement } from '#core/document/pullQuotePlacement';

/** Which tools the place with the caret has, and what they need to know. `position` is where the block begins. */
export type Bar =
  | { readonly kind: 'text'; readonly from: number; readonly to: number; readonly marks: readonly MarkName[] }
  | { readonly kind: 'pullQuote'; readonly position: number; readonly placement: PullQuotePlacement }
  | { readonly kind: 'factBox'; readonly position: number; readonly hasSource: boolean }
  | { readonly kind: 'table'; readonly position: number; readonly isInGrid: boolean }
  | { readonly kind: 'gallery'; readonly position: number }
  | { readonly kind: 'linkCard'; readonly position: number; readonly href: string }
  | { readonly kind: 'relatedArticle'; readonly position: number; readonly hasPage: boolean };

/** A mark that the text tools set. */
export type MarkName = 'bold' | 'italic' | 'link';

const markNames: readonly MarkName[] = ['bold', 'italic', 'link'];

/** The tools for the selection: those of text where some is selected, else those of the block that the caret is in. */
export function barAt(state: EditorState): Bar | null {
  const { selection, schema } = state;
  const { $from, $to, from, to } = selection;
  if (selection instanceof TextSelection && !selection.empty && $from.parent.isTextblock) {
    const marks = markNames.filter((name) => {
      const type = schema.marks[name];
      return type !== undefined && $from.parent.type.allowsMarkType(type);
    });
    return marks.length === 0 ? null : { kind: 'text', from, to, marks };
  }
  if ($from.depth === 0 || $to.depth === 0 || $from.index(0) !== $to.index(0)) return null;
  const block = $from.node(1);
  const position = $from.before(1);
  switch (block.type.name) {
    case 'pullQuote': {
      const placement: unknown = block.attrs['placement'];
      return { kind: 'pullQuote', position, placement: isPullQuotePlacement(placement) ? placement : 'column' };
    }
    case 'factBox':
      return { kind: 'factBox', position, hasSource: block.lastChild?.type.name === 'sourceLine' };
    case 'table':
      return { kind: 'table', position, isInGrid: $from.depth > 2 };
    case 'gallery':
      return { kind: 'gallery', position };
    case 'linkCard':
      return { kind: 'linkCard', position, href: String(block.attrs['href']) };
    case 'relatedArticle':
      return { kind: 'relatedArticle', position, hasPage: block.attrs['href'] !== null };
    default:
      return null;
  }
}
