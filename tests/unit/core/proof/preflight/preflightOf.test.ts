import { describe, expect, it } from 'vitest';
import { emptyReview } from '#core/review/reviewJson';
import { checklistSteps, levelOf } from '#core/proof/preflight/checklist';
import { usualChecklist } from '#core/proof/preflight/checklistFile';
import { isBlocked, preflightOf } from '#core/proof/preflight/preflightOf';
import shipped from '#resources/checklist.json';
import { documentOf } from '../../document/build';

const usual = usualChecklist(shipped);
const gap = { check: 'gapMarker' } as const;
const spelling = { check: 'spelling' } as const;
const long = { check: 'longSentence' } as const;
const message = { by: 'Eva Ek', at: '2026-05-28T09:12:00Z', text: 'Stämmer siffran?' };
const comment = {
  id: '00000000-0000-4000-8000-000000000001',
  range: { from: 12, to: 20 },
  quote: '80 meter',
  messages: [message],
  resolved: null,
};

describe('preflightOf', () => {
  it('gathers what blocks, then what warns, each kind once, and leaves out what is off', () => {
    const items = preflightOf({ findings: [spelling, gap, long, spelling], review: emptyReview }, usual, 'ready');
    expect(items).toEqual([
      { item: 'gapMarker', level: 'block', findings: [gap], remarks: [] },
      { item: 'spelling', level: 'warn', findings: [spelling, spelling], remarks: [] },
    ]);
    expect(isBlocked(items)).toBe(true);
    expect(isBlocked(preflightOf({ findings: [spelling], review: emptyReview }, usual, 'ready'))).toBe(false);
    expect(preflightOf({ findings: [spelling], review: emptyReview }, usual, 'proof')).toEqual([]);
  });

  it('tells of comments that are open, and of suggestions that nobody has decided on', () => {
    const review = {
      comments: [comment, { ...comment, range: null }, { ...comment, resolved: { by: 'Bo', at: message.at } }],
      suggestions: {
        original: documentOf({}),
        changes: [{ originalFrom: 5, originalTo: 5, from: 5, to: 9, deleted: [], inserted: [] }],
      },
    };
    expect(preflightOf({ findings: [], review }, usual, 'published')).toEqual([
      { item: 'openSuggestions', level: 'block', findings: [], remarks: [{ position: 5, text: '' }] },
      {
        item: 'openComments',
        level: 'warn',
        findings: [],
        remarks: [
          { position: 12, text: 'Stämmer siffran?' },
          { position: null, text: 'Stämmer siffran?' },
        ],
      },
    ]);
    const without = { ...review, suggestions: { ...review.suggestions, changes: [] } };
    expect(isBlocked(preflightOf({ findings: [], review: without }, usual, 'published'))).toBe(false);
  });

  it('lets nothing that is half done leave the house, by the checklist that comes with Spalt', () => {
    for (const step of checklistSteps.filter((each) => each !== 'proof')) {
      // Before an export, a person may choose the text with what is proposed, or without.
      expect(levelOf(usual, step, 'openSuggestions'), step).toBe(step === 'export' ? 'warn' : 'block');
      expect(levelOf(usual, step, 'gapMarker'), step).not.toBe('off');
    }
  });
});
