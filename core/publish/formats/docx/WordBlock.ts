import type { Proposal } from '../../../review/merged/MergedNode';

/** How text looks beside its style. */
export interface WordLook {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** The name of a style for words within a paragraph; null for none. */
  readonly style: 'Credit' | 'CreditLabel' | 'DatelineText' | 'RelatedLabel' | null;
}

/** A stretch of a paragraph. `from` and `to` are places in the article's document; null for what is not in it. */
export type WordRun =
  | {
      readonly kind: 'text';
      /** Without line breaks; one by itself is `\n`. */
      readonly text: string;
      readonly look: WordLook;
      /** Where a link leads; null for none. */
      readonly href: string | null;
      readonly from: number | null;
      readonly proposal: Proposal | null;
      readonly before: { readonly look: WordLook; readonly by: string; readonly at: string } | null;
    }
  | {
      readonly kind: 'picture';
      /** From the folder of the document's parts. */
      readonly path: string;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly alternativeText: string;
      readonly isDecorative: boolean;
      readonly range: { readonly from: number; readonly to: number } | null;
      readonly proposal: Proposal | null;
    }
  | { readonly kind: 'comment-start' | 'comment-end'; readonly comment: number };

/** A paragraph with its style (`wordStyles`). */
export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly style: string;
  /** What list it is an item of, by its number (from 1), and how deep; `isFirst`: it has the item's sign. */
  readonly list: { readonly number: number; readonly level: number; readonly isFirst: boolean } | null;
  /** Where it is not that of the article. */
  readonly language: string | null;
  readonly runs: readonly WordRun[];
  /** That its end comes or goes. */
  readonly end: Proposal | null;
  /** The style that it had, where another is proposed. */
  readonly before: { readonly style: string; readonly by: string; readonly at: string } | null;
}

/** A table. Its rows have as many cells as the widest. */
export interface WordTable {
  readonly kind: 'table';
  readonly columnCount: number;
  readonly rows: readonly WordRow[];
}

/** A row of a table. */
export interface WordRow {
  /** Whether it names what stands under it. */
  readonly isHead: boolean;
  readonly proposal: Proposal | null;
  readonly cells: readonly (readonly WordParagraph[])[];
}

/** What a document of Word is made of. */
export type WordBlock = WordParagraph | WordTable;

/** The paragraphs of a document, those of its tables too, in the order in which they stand. */
export function paragraphsIn(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flat()),
  );
}
