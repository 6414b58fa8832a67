import { describe, expect, it } from 'vitest';
import type { Checklist } from '#core/proof/preflight/checklist';
import { usualChecklist } from '#core/proof/preflight/checklistFile';
import { checklistRemarksOf } from '#core/proof/preflight/checklistRemarksOf';
import shipped from '#resources/checklist.json';
import { articleOf, documentOf, figure, imageName, paragraph } from '../../document/build';

const usual = usualChecklist(shipped);
const article = articleOf(
  documentOf({ headline: 'Ny bro' }, paragraph('Bron är XXX meter och kostar XXX kronor.'), figure(imageName(1))),
);
const withList = (list: Checklist['export']): Checklist => ({ ...usual, export: list });
const change = { originalFrom: 5, originalTo: 5, from: 5, to: 9, deleted: [], inserted: [] };
const comment = {
  id: '00000000-0000-4000-8000-000000000001',
  range: null,
  quote: '80 meter',
  messages: [{ by: 'Eva Ek', at: '2026-05-28T09:12:00Z', text: 'Stämmer siffran?' }],
  resolved: null,
};

describe('checklistRemarksOf', () => {
  it('tells what blocks before what warns, and how often, of what is on the list alone', () => {
    expect(checklistRemarksOf(article, usual, 'export')).toEqual([{ item: 'gapMarker', level: 'warn', count: 2 }]);
    const list = withList({ gapMarker: 'warn', credit: 'block', alternativeText: 'block', caption: 'off' });
    expect(checklistRemarksOf(article, list, 'export')).toEqual([
      { item: 'credit', level: 'block', count: 1 },
      { item: 'alternativeText', level: 'block', count: 1 },
      { item: 'gapMarker', level: 'warn', count: 2 },
    ]);
    expect(checklistRemarksOf(article, withList({}), 'export')).toEqual([]);
    const keptAsIs = [{ check: 'gapMarker' as const, text: 'XXX', before: null }];
    const kept = { ...article, metadata: { ...article.metadata, keptAsIs } };
    expect(checklistRemarksOf(kept, usual, 'export')).toEqual([]);
  });

  it('counts what colleagues have left open; suggestions, whose text is chosen, only where they block', () => {
    const review = {
      ...article.review,
      comments: [comment],
      suggestions: { original: documentOf({}), changes: [change] },
    };
    const reviewed = { ...article, review };
    expect(checklistRemarksOf(reviewed, withList({ openSuggestions: 'warn', openComments: 'warn' }), 'export')).toEqual(
      [{ item: 'openComments', level: 'warn', count: 1 }],
    );
    expect(checklistRemarksOf(reviewed, withList({ openSuggestions: 'block' }), 'export')).toEqual([
      { item: 'openSuggestions', level: 'block', count: 1 },
    ]);
  });

  it('says of what it does not look for that it was not looked for, and lets it block nothing', () => {
    expect(checklistRemarksOf(article, withList({ spelling: 'block', houseStyle: 'warn' }), 'export')).toEqual([
      { item: 'spelling', level: 'warn', count: null },
      { item: 'houseStyle', level: 'warn', count: null },
    ]);
  });
});
