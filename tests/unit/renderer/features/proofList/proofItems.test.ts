import { describe, expect, it } from 'vitest';
import type { Decision, ReviewComment } from '#core/review/reviewJson';
import type { VersionInfo } from '#core/library/versions/VersionInfo';
import type { Suggestion } from '#core/review/suggestions/suggestionsOf';
import { changedSince } from '../../../../../renderer/features/proofList/changedSince';
import { itemFrom, neighbourItem } from '../../../../../renderer/features/proofList/neighbourItem';
import type { ProofFilter } from '../../../../../renderer/features/proofList/proofFilter';
import {
  peopleIn,
  shownItems,
  wholeList,
  withThreadShown,
} from '../../../../../renderer/features/proofList/proofFilter';
import { proofItems, resolvedItems } from '../../../../../renderer/features/proofList/proofItems';
import { versionOfPass } from '../../../../../renderer/features/proofList/versionOfPass';
import type { PlacedFinding } from '../../../../../renderer/workers/ProofMessages';
import { documentOf, paragraph } from '../../../core/document/build';
import { nodeOf } from '../../../core/review/comments/commentsOn';

const [early, late, later] = ['2026-03-02T07:00:00.000Z', '2026-03-02T08:00:00.000Z', '2026-03-02T09:00:00.000Z'];

function suggestion(from: number, to: number, by = ['Lena'], at = early): Suggestion {
  const unit = { kind: 'inline', originalFrom: from, originalTo: from, from, to, changes: [] } as const;
  return { id: `${from}`, kind: 'insert', units: [unit], by, at };
}

function thread(id: string, from: number | null, by = 'Per', at = early): ReviewComment {
  const range = from === null ? null : { from, to: from + 4 };
  return { id, range, quote: 'bron', messages: [{ by, at, text: 'Hur?' }], resolved: null };
}

function finding(check: PlacedFinding['check'], block: number | null = 1): PlacedFinding {
  const words = { check, text: 'XXX', before: null };
  return { check, code: 'gap', severity: 'warning', facts: {}, fixes: [], block, within: 0, from: 0, to: 3, words };
}

function versionOf(savedAt: string, kind: VersionInfo['kind'] = 'named'): Pick<VersionInfo, 'savedAt' | 'kind'> {
  return { savedAt, kind };
}

const open = proofItems({
  suggestions: [suggestion(30, 34), suggestion(5, 5, ['Lena', 'Per'], later)],
  threads: [
    thread('gone', null),
    thread('placed', 5, 'Per', late),
    { ...thread('done', 2), resolved: { by: 'Lena', at: late } },
  ],
  marks: [
    { from: 10, to: 13, finding: finding('spelling') },
    { from: 31, to: 33, finding: finding('gapMarker', 2) },
  ],
  outside: [finding('byline', null)],
});
const decision: Decision = {
  kind: 'rejected',
  by: 'Per',
  at: early,
  suggestedBy: ['Lena'],
  removed: 'nya',
  added: '',
};
const done = { ...thread('done', 2), resolved: { by: 'Lena', at: late } };
const resolved = resolvedItems({
  decisions: [decision, { ...decision, kind: 'accepted', at: later }],
  threads: [done, thread('open', 3)],
  kept: [{ check: 'spelling', text: 'Torsbro', before: null }],
});
const kindsOf = (items: readonly { readonly kind: string }[]): string => items.map(({ kind }) => kind).join(' ');
const shown = (filter: Partial<ProofFilter>, since: Parameters<typeof shownItems>[2] = null) =>
  kindsOf(shownItems(open, { ...wholeList, ...filter }, since));

describe('the list of everything open', () => {
  it('has it in the order of the text: what is about none of it first, comments without words last', () => {
    expect(kindsOf(open)).toBe('check suggestion comment check suggestion check comment');
    expect(open.at(-1)?.key).toBe('gone');
    expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
  });

  it('is filtered by kind, by the kind of check, and by person, of whom no check is', () => {
    expect(shown({})).toBe(kindsOf(open));
    expect(shown({ kind: 'comment' })).toBe('comment comment');
    expect(shown({ kind: 'check', checks: 'spelling' })).toBe('check');
    expect(shown({ kind: 'suggestion', checks: 'spelling' })).toBe('suggestion suggestion');
    expect(shown({ person: 'Per' })).toBe('suggestion comment comment');
    expect(peopleIn(open)).toEqual(['Lena', 'Per']);
  });

  it('shows what is new since a pass: by time, and checks by whether their block is another', () => {
    const since = { at: '2026-03-02T08:30:00+01:00', isChanged: (place: unknown) => place !== null };
    // Half past seven in Greenwich: the list reads times as times, however they are written.
    expect(shown({ isSincePass: true }, since)).toBe('suggestion comment check check');
    const replied = {
      ...thread('gone', null),
      messages: [...thread('a', 1).messages, { by: 'Bo', at: later, text: '!' }],
    };
    const items = proofItems({ suggestions: [], threads: [replied], marks: [], outside: [] });
    expect(shownItems(items, { ...wholeList, isSincePass: true }, { ...since, at: late })).toHaveLength(1);
    expect(shownItems(items, { ...wholeList, isSincePass: true }, { ...since, at: later })).toHaveLength(0);
  });

  it('shows a thread that somebody goes to, changed no more than that takes', () => {
    const filter = { ...wholeList, kind: 'suggestion', person: 'Lena', isResolved: true } as const;
    const placed = thread('placed', 5);
    expect(withThreadShown(filter, placed, null)).toEqual(wholeList);
    expect(withThreadShown({ ...wholeList, kind: 'comment', person: 'Per' }, placed, null)).toEqual({
      ...wholeList,
      kind: 'comment',
      person: 'Per',
    });
    expect(withThreadShown(wholeList, done, null)).toEqual({ ...wholeList, isResolved: true });
  });
});

describe('the list of everything resolved', () => {
  it('has the newest first, and last what is kept as it is', () => {
    expect(resolved.map(({ kind, at }) => [kind, at])).toEqual([
      ['suggestion', later],
      ['comment', late],
      ['suggestion', early],
      ['check', null],
    ]);
    const since = { at: late, isChanged: () => true };
    expect(kindsOf(shownItems(resolved, { ...wholeList, isSincePass: true }, since))).toBe('suggestion check');
    expect(kindsOf(shownItems(resolved, { ...wholeList, person: 'Per' }, null))).toBe('suggestion comment suggestion');
  });
});

describe('going through the list', () => {
  it('goes on from the one that somebody is at, also past others in the same place, and around the ends', () => {
    const [outside, five, comment, ten] = open;
    expect(neighbourItem(open, { from: 5, to: 5 }, 1, five?.key ?? '')).toBe(comment);
    expect(neighbourItem(open, { from: 5, to: 5 }, 1, comment?.key ?? '')).toBe(ten);
    expect(neighbourItem(open, { from: 5, to: 5 }, -1, five?.key ?? '')?.place?.from).toBe(31);
    expect(neighbourItem(open, { from: 7, to: 7 }, 1, null)).toBe(ten);
    expect(neighbourItem(open, { from: 7, to: 7 }, 1, 'no longer there')).toBe(ten);
    expect(neighbourItem(outside === undefined ? [] : [outside], { from: 1, to: 1 }, 1, null)).toBeUndefined();
  });

  it('goes on after a decision with what follows, or begins anew', () => {
    expect(itemFrom(open, 6)?.place?.from).toBe(10);
    expect(itemFrom(open, 99)?.place?.from).toBe(5);
    expect(itemFrom([], 1)).toBeUndefined();
  });
});

describe('what was written since a pass', () => {
  it('is known by the text that was kept then: blocks that were only moved are the same', () => {
    const then = nodeOf(documentOf({ headline: 'Ny bro' }, paragraph('Ett.'), paragraph('Två.')));
    const now = nodeOf(documentOf({ headline: 'Ny bro' }, paragraph('Två.'), paragraph('Ett, två.')));
    let shownNow = then;
    const isChanged = changedSince(then, () => shownNow);
    const [last, moved] = [now.content.size - 3, now.content.size - 3 - now.child(now.childCount - 1).nodeSize];
    expect(isChanged({ from: 1, to: 2 })).toBe(false);
    shownNow = now;
    expect(isChanged({ from: last, to: last + 1 })).toBe(true);
    expect(isChanged({ from: moved, to: moved + 1 })).toBe(false);
    expect(isChanged(null)).toBe(true);
  });

  it('is asked of the version that was kept a moment before, and of no other', () => {
    const right = versionOf('2026-03-02T07:59:58.000Z');
    const others = [versionOf(later), versionOf('2026-03-02T07:59:59.000Z', 'automatic')];
    expect(versionOfPass([...others, right, versionOf(early)], late)).toBe(right);
    expect(versionOfPass([...others, versionOf(early)], late)).toBeUndefined();
  });
});
