import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedRow } from '#core/compare/ComparedRow';
import { foldRows } from '../../../../../renderer/features/compare/foldRows';

/** Rows of a comparison, one for each letter: `x` for one that was changed. */
function rowsOf(changes: string): readonly ComparedRow[] {
  return Array.from(changes, (letter, index) => {
    const block = { type: 'paragraph', content: [{ type: 'text', text: String(index) }] };
    const change = letter === 'x' ? 'changed' : 'none';
    return { change, before: block, after: block, attributes: [], runs: [], parts: [], counterpart: null };
  });
}

/** The same as a text: what is folded in brackets. */
function folded(changes: string): string {
  return foldRows(rowsOf(changes))
    .map(({ isFolded, start, rows }) => {
      const text = changes.slice(start, start + rows.length);
      return isFolded ? `(${text})` : text;
    })
    .join('|');
}

describe('foldRows', () => {
  it('folds what is far from any change and shows one block around each', () => {
    expect(folded('.....x......x....')).toBe('(....)|.x.|(....)|.x.|(...)');
  });

  it('folds no stretch that is shorter than three blocks', () => {
    expect(folded('..x....x..')).toBe('..x....x..');
    expect(folded('...x.')).toBe('...x.');
  });

  it('folds all of a text without changes, and nothing of an empty one', () => {
    expect(folded('......')).toBe('(......)');
    expect(foldRows([])).toEqual([]);
  });

  it('loses no row, changes no order and never folds a change', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('.', '.', '.', 'x'), maxLength: 40 }), (changes) => {
        const rows = rowsOf(changes);
        const stretches = foldRows(rows);
        expect(stretches.flatMap((stretch) => stretch.rows)).toEqual(rows);
        for (const { start, rows: shown } of stretches) expect(rows[start]).toBe(shown[0]);
        const hidden = stretches.filter(({ isFolded }) => isFolded).flatMap((stretch) => stretch.rows);
        expect(hidden.filter(({ change }) => change !== 'none')).toEqual([]);
      }),
    );
  });
});
