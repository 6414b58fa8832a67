import type { MarkJson } from '../../document/documentJson';

/** That somebody proposes to add or to take away, and when. */
export interface Proposal {
  readonly kind: 'added' | 'removed';
  readonly by: string;
  readonly at: string;
}

/** Text or a line break (`\n`) within a block, with what is proposed of it. */
export interface MergedText {
  readonly text: string;
  readonly isBreak: boolean;
  readonly marks: readonly MarkJson[];
  /** Where in the document it begins; null for what is in the original only. */
  readonly from: number | null;
  readonly proposal: Proposal | null;
  /** The marks that it had, where others are proposed. */
  readonly before: { readonly marks: readonly MarkJson[]; readonly by: string; readonly at: string } | null;
}

/** A node of both texts, or of one of them, with what is proposed of it. */
export interface MergedNode {
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  /** Where in the document it begins and ends, or the row of blocks that are parted or joined; null for what is in the original only. */
  readonly range: { readonly from: number; readonly to: number } | null;
  /** That the whole of it comes or goes; what is in it then says so as well. */
  readonly proposal: Proposal | null;
  /** That the end of this block of text comes or goes: that it is parted from the next, or joined with it. */
  readonly end: Proposal | null;
  /** What it was, where only its kind or what is said of it is proposed to change. */
  readonly before: {
    readonly type: string;
    readonly attrs: Readonly<Record<string, unknown>>;
    readonly by: string;
    readonly at: string;
  } | null;
  /** The nodes within; empty for a block of text. */
  readonly content: readonly MergedNode[];
  /** The text of a block of text; empty for any other. */
  readonly texts: readonly MergedText[];
}
