import { describe, expect, it } from 'vitest';
import type { ArticleStatus } from '#core/article/articleFile';
import { articleFile, articleStatus } from '#core/article/articleFile';
import type { Step, Workflow } from '#core/article/workflow/changedStatus';
import { changedStatus, settledText } from '#core/article/workflow/changedStatus';
import { isChangedSincePublication } from '#core/article/workflow/isChangedSincePublication';
import { lineOf } from '#core/article/workflow/lineOf';
import { nextStatuses } from '#core/article/workflow/nextStatuses';
import { articleOf, documentOf } from '../../document/build';

const draft: Workflow = { status: 'draft', statusChanges: [], publishedAt: null, corrections: [] };
const print = '0123456789abcdef';

function step(to: ArticleStatus, more: Partial<Step> = {}): Step {
  return { to, by: 'Eva Ek', at: '2026-05-28T09:12:00.000Z', note: null, correction: null, print, ...more };
}

const published = (['proof', 'ready', 'published'] as const).reduce(
  (before, to) => changedStatus(before, step(to)),
  draft,
);

describe('the way of an article', () => {
  it('leads from draft to correction, back from proof and ready, and from killed to draft only', () => {
    const pairs = articleStatus.options.flatMap((from) => nextStatuses(from).map((to) => `${from} ${to}`));
    expect(pairs).toEqual([
      'draft proof',
      'draft killed',
      'proof ready',
      'proof draft',
      'proof killed',
      'ready published',
      'ready proof',
      'ready draft',
      'ready killed',
      'published corrected',
      'published killed',
      'corrected corrected',
      'corrected killed',
      'killed draft',
    ]);
    expect(() => changedStatus(draft, step('published'))).toThrow('From draft to published');
    expect(() => changedStatus(published, step('draft'))).toThrow('From published to draft');
  });

  it('is logged with who, when and why, and the file takes the log', () => {
    const proof = changedStatus(draft, step('proof', { note: 'Kolla siffrorna' }));
    expect(proof.statusChanges).toEqual([
      { from: 'draft', to: 'proof', by: 'Eva Ek', at: '2026-05-28T09:12:00.000Z', note: 'Kolla siffrorna' },
    ]);
    const article = articleOf(documentOf({}));
    const corrected = changedStatus(published, step('corrected', { correction: 'Bron är 80 meter.' }));
    expect(articleFile.safeParse({ ...article, metadata: { ...article.metadata, ...corrected } }).success).toBe(true);
  });

  it('gives the first publication its time, and no other', () => {
    expect(published.publishedAt).toBe('2026-05-28T09:12:00.000Z');
    const planned = { ...draft, status: 'ready', publishedAt: '2026-06-01T04:00:00Z' } as const;
    expect(changedStatus(planned, step('published')).publishedAt).toBe('2026-06-01T04:00:00Z');
    const again = (['killed', 'draft', 'proof', 'ready', 'published'] as const).reduce(
      (before, to) => changedStatus(before, step(to, { at: '2026-07-01T00:00:00.000Z' })),
      published,
    );
    expect(again.publishedAt).toBe('2026-05-28T09:12:00.000Z');
  });

  it('keeps the newest steps where a file can hold no more', () => {
    let now = draft;
    for (let count = 0; count < 2001; count++)
      now = changedStatus(now, step(now.status === 'draft' ? 'proof' : 'draft'));
    expect(now.statusChanges).toHaveLength(2000);
    expect(now.statusChanges[0]?.from).toBe('proof');
  });
});

describe('a published article', () => {
  const other = 'fedcba9876543210';

  it('has changed when its text has another print, until it is corrected or somebody says that nobody need know', () => {
    expect(isChangedSincePublication(published, print)).toBe(false);
    expect(isChangedSincePublication(published, other)).toBe(true);
    const corrected = changedStatus(published, step('corrected', { print: other, correction: 'Bron är 80 meter.' }));
    expect(isChangedSincePublication(corrected, other)).toBe(false);
    expect(isChangedSincePublication(corrected, print)).toBe(true);
    expect(corrected.corrections).toEqual([{ at: '2026-05-28T09:12:00.000Z', text: 'Bron är 80 meter.' }]);
    expect(corrected.statusChanges.at(-1)?.note).toBe('Bron är 80 meter.');
    const settled = settledText(published, { by: 'Bo', at: '2026-05-29T09:12:00.000Z', print: other });
    expect(isChangedSincePublication(settled, other)).toBe(false);
    expect(settled).toMatchObject({ status: 'published', corrections: [] });
    expect(settled.statusChanges.at(-1)).toMatchObject({ from: 'published', to: 'published', by: 'Bo' });
  });

  it('has not changed as far as anybody knows where it was not published here, or is no longer', () => {
    expect(isChangedSincePublication({ status: 'published', statusChanges: [] }, print)).toBe(false);
    expect(isChangedSincePublication(changedStatus(published, step('killed')), other)).toBe(false);
    expect(isChangedSincePublication(draft, other)).toBe(false);
  });
});

describe('lineOf', () => {
  it('gives a line that a file can hold, or null', () => {
    expect(lineOf('  Bron är\n80\u0007 meter. ')).toBe('Bron är 80 meter.');
    expect(lineOf(' \n ')).toBeNull();
    const cutInTwo = lineOf(`${'a'.repeat(999)}😀`);
    expect(cutInTwo).toBe('a'.repeat(999));
  });
});
