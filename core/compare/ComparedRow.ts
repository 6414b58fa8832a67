import type { MarkJson } from '../document/documentJson';

/** Any node of a document as plain data: what a comparison needs to know of it. */
export interface NodeJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly text?: string | undefined;
  readonly marks?: readonly MarkJson[] | undefined;
  readonly content?: readonly NodeJson[] | undefined;
}

/**
 * What became of a block. A block that was moved has two rows: `moved-away` where it stood, `moved-here` where it
 * stands now; each names the other as its counterpart.
 */
export type RowChange = 'none' | 'changed' | 'inserted' | 'deleted' | 'moved-away' | 'moved-here';

/** What became of a piece of text. `formatted`: the same words with other marks. */
export type RunChange = 'none' | 'inserted' | 'deleted' | 'formatted';

/**
 * A piece of text to which one thing happened. Deleted text comes before what was inserted in its place, so the runs
 * with `before` read as the old text, those with `after` as the new one.
 */
export interface InlineRun {
  readonly change: RunChange;
  /** Never empty. A line break within a paragraph is `\n`. */
  readonly text: string;
  /** Its marks in the old text; null where the old text lacks it. */
  readonly before: readonly MarkJson[] | null;
  /** Its marks in the new text; null where the new text lacks it. */
  readonly after: readonly MarkJson[] | null;
}

/** An attribute with another value: `image`, `isDecorative`, `start` … */
export interface AttributeChange {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * A block of the old text beside its counterpart in the new one. Rows come in reading order: those with `before` are
 * all blocks of the old text as they followed each other, those with `after` all of the new one.
 *
 * Another type on the two sides is a change of type (paragraph → dialogue line). For a block that was moved, both rows
 * hold the comparison of its two forms in `runs`, `parts` and `attributes`.
 */
export interface ComparedRow<Block extends NodeJson = NodeJson> {
  readonly change: RowChange;
  readonly before: Block | null;
  readonly after: Block | null;
  readonly attributes: readonly AttributeChange[];
  /** The text of a block that holds text; empty for other blocks. */
  readonly runs: readonly InlineRun[];
  /** What stands within a list, box, quotation, figure, gallery, table or card; empty for blocks of text. */
  readonly parts: readonly ComparedRow[];
  /** For moved blocks: the index of the other row among those of the same list; else null. */
  readonly counterpart: number | null;
}
