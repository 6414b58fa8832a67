import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import type { Revision } from '#core/review/imported/Revision';
import { importedReview } from '#core/review/imported/importedReview';
import { problemOfChanges } from '#core/review/problemOfChanges';
import { arbitraryVersions } from '../../compare/arbitraryVersions';
import { documentOf, figure, imageName, paragraph } from '../../document/build';

const ids = { newId: () => '0a6b1a54-6f0f-4b59-8f3e-0d8a1a0f7c12' };
const revision = (kind: Revision['kind'], text: string, by: string): Revision => ({
  kind,
  text,
  by,
  at: '2026-03-01T10:00:00.000Z',
});

describe('importedReview', () => {
  it('finds suggestions that hold both texts, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryVersions, ({ before, after }) => {
        const { suggestions } = importedReview(after, { original: before, revisions: [], threads: [] }, ids);
        const [old, current] = [before, after].map((json) => articleSchema.nodeFromJSON(json));
        if (old === undefined || current === undefined) throw new Error('No texts');
        expect(suggestions === null).toBe(old.eq(current));
        expect(problemOfChanges(old, current, suggestions?.changes ?? [])).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it('names whoever changed each place', () => {
    const original = documentOf({}, paragraph('Bron är gammal.'), paragraph('Så.'), paragraph('Den är lång.'));
    const document = documentOf({}, paragraph('Bron är ny.'), paragraph('Så.'), paragraph('Den är mycket lång.'));
    const revisions = [
      revision('removed', 'gammal', 'Eva'),
      revision('added', 'ny', 'Eva'),
      revision('added', 'mycket ', 'Bo'),
    ];
    const { suggestions, people } = importedReview(document, { original, revisions, threads: [] }, ids);
    const names = suggestions?.changes.map(({ deleted, inserted }) => [...deleted, ...inserted].map(({ by }) => by));
    expect([names?.[0]?.[0], names?.at(-1)?.[0]]).toEqual(['Eva', 'Bo']);
    expect(people).toEqual([
      { name: 'Eva', colour: 0 },
      { name: 'Bo', colour: 1 },
    ]);
  });

  it('puts a comment at its words by what stands around them, at its photo, or nowhere', () => {
    const document = documentOf(
      { lead: figure(imageName(1), { caption: 'Bron.' }) },
      paragraph('Bron är lång. Så är det.'),
      paragraph('Bron är hög. Så är det.'),
    );
    const messages = [{ by: 'Eva', at: '2026-03-01T10:00:00.000Z', text: 'Säkert?' }];
    const thread = { messages, isResolved: false, before: '', after: '', picture: null };
    const { comments } = importedReview(
      document,
      {
        original: null,
        revisions: [],
        threads: [
          { ...thread, words: 'Så är det', before: 'Bron är hög. ', after: '.' },
          { ...thread, words: '', picture: 0, isResolved: true },
          { ...thread, words: 'Något helt annat' },
        ],
      },
      ids,
    );
    const doc = articleSchema.nodeFromJSON(document);
    const second = doc.child(7);
    expect(second.textContent).toBe('Bron är hög. Så är det.');
    const from = doc.content.size - second.nodeSize + 1 + 'Bron är hög. '.length;
    expect(comments.map(({ range, quote }) => [range, quote])).toEqual([
      [{ from, to: from + 'Så är det'.length }, 'Så är det'],
      [{ from: 8, to: 8 + doc.child(4).nodeSize }, ''],
      [null, 'Något helt annat'],
    ]);
    expect(comments[1]?.resolved).toEqual({ by: 'Eva', at: '2026-03-01T10:00:00.000Z' });
  });
});
