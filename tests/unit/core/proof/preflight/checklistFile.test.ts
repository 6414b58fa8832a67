import { describe, expect, it } from 'vitest';
import { checklistItems, checklistSteps, levelOf, withLevel } from '#core/proof/preflight/checklist';
import { readChecklist, usualChecklist, writeChecklist } from '#core/proof/preflight/checklistFile';
import shipped from '#resources/checklist.json';

const usual = usualChecklist(shipped);

function fileOf(steps: unknown): string {
  return JSON.stringify({ format: 'spalt-checklist', version: 1, steps });
}

describe('a checklist', () => {
  it('that comes with Spalt names every check at every step', () => {
    for (const step of checklistSteps) expect(Object.keys(shipped.steps[step])).toEqual([...checklistItems]);
  });

  it('comes back as it was written', () => {
    const changed = withLevel(usual, 'ready', 'spelling', 'block');
    expect(levelOf(changed, 'ready', 'spelling')).toBe('block');
    expect(levelOf(changed, 'published', 'spelling')).toBe('warn');
    expect(readChecklist(`\uFEFF${writeChecklist(changed)}`, usual)).toEqual({ ok: true, value: changed });
  });

  it('is as usual in what it does not name', () => {
    const read = readChecklist(fileOf({ ready: { spelling: 'off' } }), usual);
    expect(read).toEqual({ ok: true, value: withLevel(usual, 'ready', 'spelling', 'off') });
  });

  it.each([
    ['{ "format": "spalt-checklist",\n  oj }', { place: '', code: 'not-json', facts: { where: '2:3' } }],
    ['{}', { place: '', code: 'not-a-checklist', facts: {} }],
    ['[]', { place: '', code: 'not-a-checklist', facts: {} }],
    [
      JSON.stringify({ format: 'spalt-checklist', version: 2 }),
      { place: 'version', code: 'newer-version', facts: { found: 2, known: 1 } },
    ],
    [
      fileOf({ ready: { spelling: 'stop' } }),
      {
        place: 'steps.ready.spelling',
        code: 'wrong-value',
        facts: { expected: 'block | warn | off', found: '"stop"' },
      },
    ],
    [fileOf({ ready: { spleling: 'off' } }), { place: 'steps.ready', code: 'unknown-key', facts: { key: 'spleling' } }],
    [fileOf({ done: {} }), { place: 'steps', code: 'unknown-key', facts: { key: 'done' } }],
  ])('that is wrong is told of with its place: %s', (text, problem) => {
    expect(readChecklist(text, usual)).toEqual({ ok: false, error: [problem] });
  });
});
