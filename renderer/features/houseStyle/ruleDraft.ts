import type { Problem } from '#core/base/Problem';
import type { HouseRule, skippablePlaces } from '#core/proof/houseStyle/HouseRule';

/** A place in which a rule may not hold. */
type SkippablePlace = (typeof skippablePlaces)[number];

/** A rule as it stands in the form: lists are lines of a text, and anything may still be missing. */
export interface RuleDraft {
  /** Null for a rule that is new. */
  readonly id: string | null;
  readonly isOn: boolean;
  readonly match: 'words' | 'pattern';
  readonly words: string;
  readonly pattern: string;
  readonly matchCase: boolean;
  readonly except: string;
  readonly skip: readonly SkippablePlace[];
  readonly category: string;
  readonly message: string;
  readonly replacements: string;
  /** Whether it may be mended by taking away what was found. */
  readonly mayBeTakenAway: boolean;
  readonly severity: NonNullable<HouseRule['severity']>;
  /** Empty: all languages. */
  readonly language: string;
}

/** A field of the form. */
export type DraftField = 'words' | 'pattern' | 'except' | 'category' | 'message' | 'replacements' | 'language';

/** What is wrong with a field. */
export interface FieldProblem {
  readonly field: DraftField;
  /** Which line of it, from 1; null: not of one line. */
  readonly line: number | null;
  /** Whether it is only not filled in yet, which is nothing to be told before one wants to save. */
  readonly isMissing: boolean;
  readonly problem: Problem;
}

/** A form without anything in it. */
export function emptyDraft(language: string): RuleDraft {
  return {
    id: null,
    isOn: true,
    match: 'words',
    words: '',
    pattern: '',
    matchCase: false,
    except: '',
    skip: [],
    category: '',
    message: '',
    replacements: '',
    mayBeTakenAway: false,
    severity: 'warning',
    language,
  };
}

/** A rule in the form. */
export function draftOf(rule: HouseRule): RuleDraft {
  const { id, words, pattern, except, skip, replacements, severity, language, isOff, category, message } = rule;
  return {
    id,
    isOn: isOff !== true,
    match: pattern === undefined ? 'words' : 'pattern',
    words: (words ?? []).join('\n'),
    pattern: pattern ?? '',
    matchCase: rule.matchCase ?? false,
    except: (except ?? []).join('\n'),
    skip: skip ?? [],
    category,
    message,
    replacements: (replacements ?? []).filter((text) => text !== '').join('\n'),
    mayBeTakenAway: replacements?.includes('') ?? false,
    severity: severity ?? 'warning',
    language: language ?? '',
  };
}

/** What the form says, as a rule; whether it is one, those who read rules tell. What is as usual is left out. */
export function ruleOfDraft(draft: RuleDraft, id: string): HouseRule {
  const words = draft.match === 'words' ? linesOf(draft.words) : [];
  const except = linesOf(draft.except);
  const replacements = [
    // White space may be what is meant.
    ...draft.replacements.split(/\r?\n/u).filter((line) => line.trim() !== ''),
    ...(draft.mayBeTakenAway ? [''] : []),
  ];
  return {
    id,
    category: draft.category.trim(),
    ...(words.length > 0 ? { words } : {}),
    ...(draft.match === 'pattern' && draft.pattern.trim() !== '' ? { pattern: draft.pattern } : {}),
    ...(draft.matchCase ? { matchCase: true } : {}),
    ...(except.length > 0 ? { except } : {}),
    ...(draft.skip.length > 0 ? { skip: [...draft.skip] } : {}),
    message: draft.message.trim(),
    ...(replacements.length > 0 ? { replacements } : {}),
    ...(draft.severity === 'warning' ? {} : { severity: draft.severity }),
    ...(draft.language === '' ? {} : { language: draft.language }),
    ...(draft.isOn ? {} : { isOff: true }),
  };
}

/** The rule of the form, made so that what it looks for can be tried before it is said what it is about. */
export function triable(draft: RuleDraft): HouseRule {
  const rule = ruleOfDraft(draft, draft.id ?? 'new');
  return { ...rule, category: rule.category || '–', message: rule.message || '–' };
}

/**
 * What is wrong with each field: the first problem (`rules[0].words[2]`) of those that trying it gave, and what is not
 * filled in yet.
 */
export function fieldProblems(draft: RuleDraft, problems: readonly Problem[]): readonly FieldProblem[] {
  const found = new Map<DraftField, FieldProblem>();
  for (const field of ['message', 'category'] as const) {
    if (draft[field].trim() !== '') continue;
    const problem: Problem = { place: `rules[0].${field}`, code: 'too-short', facts: { minimum: 1 } };
    found.set(field, { field, line: null, isMissing: true, problem });
  }
  for (const problem of problems) {
    const { name = '', index } = /^rules\[0\]\.?(?<name>\w*)(?:\[(?<index>\d+)\])?/u.exec(problem.place)?.groups ?? {};
    const field = isField(name) ? name : draft.match;
    if (found.has(field)) continue;
    const line = index === undefined ? null : Number(index) + 1;
    found.set(field, { field, line, isMissing: problem.code === 'rule-match', problem });
  }
  return [...found.values()];
}

function isField(name: string): name is DraftField {
  return ['words', 'pattern', 'except', 'category', 'message', 'replacements', 'language'].includes(name);
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
