import type { MarkJson } from '../../../document/documentJson';
import { isSafeAddress } from '../../../document/isSafeAddress';
import type { MergedText, Proposal } from '../../../review/merged/MergedNode';
import { isVisible, textForAddress } from '../../tidyInline';
import type { WordLook, WordRun } from './WordBlock';

/** Text of the article as stretches of a paragraph. */
export function runsOf(texts: readonly MergedText[], style: WordLook['style'] = null): readonly WordRun[] {
  return texts.map(({ text, isBreak, marks, from, proposal, before }) => ({
    kind: 'text',
    text: isBreak ? '\n' : textForAddress(text, marks),
    look: lookOf(marks, style),
    href: hrefOf(marks),
    from,
    proposal,
    before: before === null ? null : { look: lookOf(before.marks, style), by: before.by, at: before.at },
  }));
}

/** Words that the document says of its own accord. */
export function ownRun(text: string, style: WordLook['style'] = null, proposal: Proposal | null = null): WordRun {
  const look = { isBold: false, isItalic: false, style };
  return { kind: 'text', text, look, href: null, from: null, proposal, before: null };
}

/** Whether there is anything to see, proposed or not. */
export function isSeen(texts: readonly MergedText[]): boolean {
  return texts.some(({ text }) => isVisible(text));
}

/** The words as they are with everything that is proposed. */
export function finalText(texts: readonly MergedText[]): string {
  return texts.map(({ text, proposal }) => (proposal?.kind === 'removed' ? '' : text)).join('');
}

function lookOf(marks: readonly MarkJson[], style: WordLook['style']): WordLook {
  const has = (type: MarkJson['type']): boolean => marks.some((mark) => mark.type === type);
  return { isBold: has('bold'), isItalic: has('italic'), style };
}

function hrefOf(marks: readonly MarkJson[]): string | null {
  const link = marks.find(({ type }) => type === 'link');
  return link?.type === 'link' && isSafeAddress(link.attrs.href) ? link.attrs.href : null;
}
