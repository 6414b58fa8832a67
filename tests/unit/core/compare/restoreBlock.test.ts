import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '#core/compare/compareDocuments';
import type { RowChange } from '#core/compare/ComparedRow';
import { restoreBlock, takeBack } from '#core/compare/restoreBlock';
import type { DocumentJson } from '#core/document/documentJson';
import { readDocument } from '#core/document/readDocument';
import { documentOf, figure, imageName, paragraph } from '../document/build';
import { arbitraryVersions } from './arbitraryVersions';

const [bridge, ferry, road] = [
  paragraph('Bron över ån öppnar på lördag.'),
  paragraph('Färjan går två gånger i timmen.'),
  paragraph('Vägen byggs om till våren.'),
] as const;

/** The older version with one row of the comparison taken back: the first that is like that. */
function restored(before: DocumentJson, current: DocumentJson, change: RowChange): DocumentJson {
  const rows = compareDocuments(before, current);
  const result = restoreBlock(current, rows, rows.map((row) => row.change).indexOf(change));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('restoreBlock', () => {
  it('brings back the old form of a changed block and leaves the others', () => {
    const before = documentOf({}, bridge, ferry);
    const current = documentOf({}, paragraph('Bron över ån öppnar på måndag.'), ferry, road);
    expect(restored(before, current, 'changed')).toEqual(documentOf({}, bridge, ferry, road));
  });

  it('puts a deleted block back where it was, takes an inserted one away, moves a moved one back', () => {
    expect(restored(documentOf({}, bridge, ferry, road), documentOf({}, bridge, road), 'deleted')).toEqual(
      documentOf({}, bridge, ferry, road),
    );
    expect(restored(documentOf({}, bridge), documentOf({}, bridge, road), 'inserted')).toEqual(documentOf({}, bridge));
    const [before, current] = [documentOf({}, bridge, ferry, road), documentOf({}, ferry, road, bridge)];
    expect(restored(before, current, 'moved-here')).toEqual(before);
    expect(restored(before, current, 'moved-away')).toEqual(before);
  });

  it('leaves an empty paragraph where the last block of the body is taken away', () => {
    const lead = figure(imageName(1));
    const [before, current] = [documentOf({ lead }, ferry), documentOf({}, lead)];
    const rows = compareDocuments(before, current);
    expect(takeBack(rows, new Set([rows.findIndex(({ change }) => change === 'moved-here')]))).toEqual(
      documentOf({ lead }),
    );
  });

  it('refuses when the text was changed after it was compared', () => {
    const before = documentOf({}, bridge, ferry);
    const rows = compareDocuments(before, documentOf({}, bridge));
    expect(restoreBlock(documentOf({}, bridge, road), rows, 6)).toEqual({
      ok: false,
      error: { code: 'changed-meanwhile' },
    });
    expect(() => restoreBlock(before, rows, 99)).toThrow(RangeError);
  });

  it('holds the schema whichever rows are taken back; all of them give the old version, none the new one', () => {
    fc.assert(
      fc.property(arbitraryVersions, fc.infiniteStream(fc.boolean()), ({ before, after }, chances) => {
        const rows = compareDocuments(before, after);
        const chosen = rows.flatMap((_, index) => (chances.next().value === true ? [index] : []));
        expect(readDocument(takeBack(rows, new Set(chosen)))).toMatchObject({ ok: true });
        expect(takeBack(rows, new Set(rows.keys()))).toEqual(before);
        expect(takeBack(rows, new Set())).toEqual(after);
      }),
      { numRuns: 100 },
    );
  });

  it('changes one block and no other, one at a time until the old version is back', () => {
    fc.assert(
      fc.property(arbitraryVersions, ({ before, after }) => {
        let current = after;
        for (let round = 0; ; round++) {
          const rows = compareDocuments(before, current);
          const index = rows.findIndex(({ change }) => change !== 'none');
          if (index === -1) break;
          const result = restoreBlock(current, rows, index);
          if (!result.ok) throw new Error(result.error.code);
          expect(readDocument(result.value)).toMatchObject({ ok: true });
          current = result.value;
          expect(round).toBeLessThanOrEqual(before.content.length + after.content.length);
        }
        expect(current).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});
