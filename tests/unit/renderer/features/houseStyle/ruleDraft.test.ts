import { describe, expect, it } from 'vitest';
import english from '#resources/houseStyle/en.json';
import swedish from '#resources/houseStyle/sv.json';
import { rulesOf } from '#core/proof/houseStyle/RuleBook';
import { rulesOfSpalt } from '#core/proof/houseStyle/rulesOfSpalt';
import { tryRule } from '#core/proof/houseStyle/tryRule';
import type { RuleDraft } from '../../../../../renderer/features/houseStyle/ruleDraft';
import {
  draftOf,
  emptyDraft,
  fieldProblems,
  ruleOfDraft,
  triable,
} from '../../../../../renderer/features/houseStyle/ruleDraft';

const problemsOf = (draft: RuleDraft) => {
  const tried = tryRule(triable(draft), '', 'sv');
  return fieldProblems(draft, tried.ok ? [] : tried.error).map(({ field, line, isMissing, problem }) =>
    [field, line, isMissing, problem.code].join(' '),
  );
};

describe('ruleDraft', () => {
  it('has every rule that comes with Spalt come back as it was', () => {
    for (const rule of [swedish, english].flatMap((value) => rulesOf(rulesOfSpalt(value)))) {
      const { matchCase, severity, replacements, ...rest } = rule;
      const usual = {
        ...rest,
        ...(matchCase === true ? { matchCase } : {}),
        ...(severity === 'warning' || severity === undefined ? {} : { severity }),
        // To take it away is always the last choice in the form.
        ...(replacements === undefined
          ? {}
          : { replacements: replacements.toSorted((a, b) => Number(!a) - Number(!b)) }),
      };
      expect(ruleOfDraft(draftOf(rule), rule.id)).toEqual(usual);
    }
  });

  it('takes lines as they are meant', () => {
    const draft = {
      ...emptyDraft('sv'),
      words: ' idag \r\n\n igår',
      message: ' Isär. ',
      replacements: ' \ni dag',
      isOn: false,
    };
    expect(ruleOfDraft({ ...draft, category: 'ord', mayBeTakenAway: true }, 'x')).toEqual({
      id: 'x',
      category: 'ord',
      words: ['idag', 'igår'],
      message: 'Isär.',
      replacements: ['i dag', ''],
      language: 'sv',
      isOff: true,
    });
  });

  it('tells which field is wrong, on which line, and what is only missing', () => {
    const empty = emptyDraft('');
    expect(problemsOf(empty)).toEqual([
      'message  true too-short',
      'category  true too-short',
      'words  true rule-match',
    ]);
    // What is there can be wrong, and be tried, before all of it is.
    expect(problemsOf({ ...empty, match: 'pattern', pattern: '(' })).toContain('pattern  false pattern-broken');
    expect(tryRule(triable({ ...empty, words: 'idag' }), 'Vi ses idag.', 'sv')).toMatchObject({
      ok: true,
      value: [{ from: 7 }],
    });
    const told = { ...empty, category: 'ord', message: 'Nej.' };
    expect(problemsOf(told)).toEqual(['words  true rule-match']);
    expect(problemsOf({ ...told, match: 'pattern' })).toEqual(['pattern  true rule-match']);
    expect(problemsOf({ ...told, match: 'pattern', pattern: '(' })).toEqual(['pattern  false pattern-broken']);
    expect(problemsOf({ ...told, words: `a\n${'b'.repeat(101)}` })).toEqual(['words 2 false too-long']);
    expect(problemsOf({ ...told, words: 'a', language: 'svenska' })).toEqual(['language  false wrong-value']);
  });
});
