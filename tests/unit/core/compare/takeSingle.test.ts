import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '#core/compare/compareDocuments';
import type { ComparedRow } from '#core/compare/ComparedRow';
import type { SingleChange } from '#core/compare/SingleChange';
import { keyOf } from '#core/compare/keyOf';
import { singleChangesOf } from '#core/compare/singleChangesOf';
import { takeSingle } from '#core/compare/takeSingle';
import { articleSchema } from '#core/document/articleSchema';
import type { DocumentJson } from '#core/document/documentJson';
import { readDocument } from '#core/document/readDocument';
import {
  bold,
  bulletList,
  documentOf,
  factBox,
  figure,
  gallery,
  imageName,
  item,
  link,
  paragraph,
  sourceLine,
  subhead,
  table,
} from '../document/build';
import { arbitraryVersions } from './arbitraryVersions';

/** The single changes of all rows. */
function changesOf(before: DocumentJson, current: DocumentJson): readonly SingleChange[] {
  const rows = compareDocuments(before, current);
  return rows.flatMap((_, index) => singleChangesOf(rows, index));
}

/** What becomes of the newer version when one of the changes of this kind is taken back. */
function taken(before: DocumentJson, current: DocumentJson, kind: SingleChange['kind'], which = 0): DocumentJson {
  const change = changesOf(before, current).filter((each) => each.kind === kind)[which];
  if (change === undefined) throw new Error(`There is no change of ${kind}`);
  const result = takeSingle(current, compareDocuments(before, current), change);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const body = (...blocks: Parameters<typeof documentOf>[1][]): DocumentJson => documentOf({}, ...blocks);

describe('takeSingle', () => {
  it('takes one change of words back and leaves the others of the block', () => {
    const before = body(paragraph('Bron öppnar i dag efter månader av arbete, säger Eva Lind till Bladet.'));
    const after = body(paragraph('Bron öppnar på lördag efter månader av arbete, berättar ', bold('Eva'), ' Lind.'));
    expect(changesOf(before, after).map(({ kind }) => kind)).toEqual(['words', 'words', 'format', 'words']);
    expect(taken(before, after, 'words', 0)).toEqual(
      body(paragraph('Bron öppnar i dag efter månader av arbete, berättar ', bold('Eva'), ' Lind.')),
    );
    expect(taken(before, after, 'words', 2)).toEqual(
      body(paragraph('Bron öppnar på lördag efter månader av arbete, berättar ', bold('Eva'), ' Lind till Bladet.')),
    );
    expect(taken(before, after, 'format')).toEqual(
      body(paragraph('Bron öppnar på lördag efter månader av arbete, berättar Eva Lind.')),
    );
  });

  it('takes a link and where it leads back without its words', () => {
    const before = body(paragraph('Läs ', link('https://tidning.example/a', 'mer här'), '.'));
    const after = body(paragraph('Läs ', link('https://tidning.example/b', 'mer här'), ' i dag.'));
    expect(taken(before, after, 'format')).toEqual(
      body(paragraph('Läs ', link('https://tidning.example/a', 'mer här'), ' i dag.')),
    );
  });

  it('takes caption, credit, alternative text and the edit of a photo one by one', () => {
    const before = figure(imageName(1), { caption: 'Bron.', credit: 'Bo Lind', alternativeText: 'En bro' });
    const edit = { rotation: 90 as const, crop: { left: 0, top: 0, width: 0.5, height: 0.5 } };
    const words = figure(imageName(1), { caption: 'Bron i dag.', credit: 'Bo Ek', alternativeText: 'Bron över ån' });
    const after = { ...words, attrs: { ...words.attrs, ...edit, isDecorative: true } };
    expect(changesOf(body(before), body(after)).map(({ kind }) => kind)).toEqual([
      'attributes',
      'attributes',
      'words',
      'words',
      'words',
    ]);
    expect(taken(body(before), body(after), 'attributes', 1)).toEqual(
      body({ ...after, attrs: { ...before.attrs, isDecorative: true } }),
    );
    const [caption, credit] = after.content;
    expect(taken(body(before), body(after), 'words', 2)).toEqual(
      body({ ...after, content: [caption, credit, before.content[2]] }),
    );
  });

  it('takes the kind of a block back with its words as they are', () => {
    const [before, after] = [body(subhead('Bron öppnar i dag')), body(paragraph('Bron ', bold('öppnar'), ' i morgon'))];
    expect(taken(before, after, 'type')).toEqual(body(subhead('Bron öppnar i morgon')));
  });

  it('takes a part of a list back, and all parts at once where one alone would not fit', () => {
    const [one, two] = [item(paragraph('Ett äpple')), item(paragraph('Två päron'))];
    expect(taken(body(bulletList(one, two)), body(bulletList(one)), 'part')).toEqual(body(bulletList(one, two)));
    const quotes = [
      body(factBox('Fakta om bron', paragraph('Ett äpple'))),
      body(factBox('Fakta om bron', paragraph('Fyra kor'))),
    ] as const;
    expect(taken(...quotes, 'parts')).toEqual(quotes[0]);
    const boxes = [
      body(factBox('Fakta', paragraph('Bron är lång.'), sourceLine('Källa: Lerum'))),
      body(factBox('Fakta', paragraph('Bron är bred.'), sourceLine('Polisen'))),
    ] as const;
    expect(changesOf(...boxes).map(({ kind }) => kind)).toEqual(['parts', 'words']);
    expect(taken(...boxes, 'words')).toEqual(body(factBox('Fakta', paragraph('Bron är lång.'), sourceLine('Polisen'))));
    const [first, second] = [figure(imageName(1)), figure(imageName(2))];
    expect(taken(body(gallery(first, second)), body(gallery(second)), 'part')).toEqual(body(gallery(first, second)));
  });

  it('keeps the rows of a table even', () => {
    const before = body(table('Elever', ['Skola', 'Antal'], ['Torsbro', '120'], ['Hede', '80']));
    const wider = body(table('Elever', ['Skola', 'Antal', 'Lärare'], ['Torsbro', '120', '9'], ['Hede', '81', '7']));
    expect(changesOf(before, wider).map(({ kind }) => kind)).toEqual(['parts']);
    expect(taken(before, wider, 'parts')).toEqual(before);
    const fewer = body(table('Elever', ['Skola', 'Antal'], ['Torsbro', '120'], ['Hede', '79']));
    expect(taken(before, fewer, 'parts')).toEqual(before);
    const shorter = body(table('Elever', ['Skola', 'Antal'], ['Torsbro', '120']));
    expect(taken(before, shorter, 'part')).toEqual(before);
  });

  it('refuses when the text was changed after it was compared', () => {
    const [before, after] = [body(paragraph('Ett.')), body(paragraph('Två.'))];
    const [change] = changesOf(before, body(paragraph('Ett och två.')));
    if (change === undefined) throw new Error('There is no change');
    const rows = compareDocuments(before, body(paragraph('Ett och två.')));
    expect(takeSingle(after, rows, change)).toEqual({ ok: false, error: { code: 'changed-meanwhile' } });
  });

  it('touches nothing before and after a change of words, and no other block', () => {
    fc.assert(
      fc.property(arbitraryVersions, fc.nat(), ({ before, after }, chance) => {
        const rows = compareDocuments(before, after);
        const changes = changesOf(before, after).filter(({ kind }) => kind === 'words');
        const change = changes[chance % Math.max(1, changes.length)];
        if (change?.kind !== 'words') return;
        const result = takeSingle(after, rows, change);
        if (!result.ok) throw new Error(result.error.code);
        expect(readDocument(result.value)).toMatchObject({ ok: true });
        const [old, next] = [articleSchema.nodeFromJSON(after), articleSchema.nodeFromJSON(result.value)];
        let row: ComparedRow | undefined = rows[change.path[0] ?? 0];
        for (const part of change.path.slice(1)) row = row?.parts[part];
        const length = (side: 'before' | 'after'): number =>
          (row?.runs ?? [])
            .slice(change.from, change.to)
            .reduce((sum, run) => sum + (run[side] === null ? 0 : run.text.length), 0);
        const start = old.content.findDiffStart(next.content) ?? 0;
        const end = old.content.findDiffEnd(next.content) ?? { a: 0, b: 0 };
        // All that differs lies within the words that were replaced.
        expect(end.a - start).toBeLessThanOrEqual(length('after'));
        expect(end.b - start).toBeLessThanOrEqual(length('before'));
        expect(next.content.size - old.content.size).toBe(length('before') - length('after'));
      }),
      { numRuns: 40 },
    );
  });

  it('gives the old blocks when all is taken, one by one in any order', () => {
    fc.assert(
      fc.property(arbitraryVersions, fc.infiniteStream(fc.nat()), ({ before, after }, chances) => {
        let current = after;
        for (let round = 0; ; round++) {
          const rows = compareDocuments(before, current);
          const changes = rows.flatMap((_, index) => singleChangesOf(rows, index));
          const change = changes[(chances.next().value ?? 0) % Math.max(1, changes.length)];
          if (change === undefined) break;
          const result = takeSingle(current, rows, change);
          if (!result.ok) throw new Error(result.error.code);
          expect(readDocument(result.value)).toMatchObject({ ok: true });
          expect(result.value.content.map(keyOf)).not.toEqual(current.content.map(keyOf));
          current = result.value;
          expect(round).toBeLessThan(300);
        }
        // What is left is blocks that only one text has, and where they stand.
        const left = compareDocuments(before, current).filter((row) => row.before !== null && row.after !== null);
        expect(left.map((row) => row.change)).toEqual(left.map(() => 'none'));
      }),
      { numRuns: 25 },
    );
  });
});
