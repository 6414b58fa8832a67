import type { TFunction } from 'i18next';
import { problemText } from '../../language/failureText';
import type { FieldProblem } from './ruleDraft';

/** What is wrong with a field, and what to do about it. */
export function fieldErrorText(t: TFunction, { field, line, isMissing, problem }: FieldProblem): string {
  if (isMissing) return t(`houseStyle.missing.${field}`);
  const told = ['pattern-broken', 'pattern-too-large', 'pattern-empty', 'pattern-boundary'].includes(problem.code)
    ? t(`houseStyle.wrong.${problem.code}`, { ...problem.facts, reason: reasonText(t, problem) })
    : problemText(t, { ...problem, place: '' });
  const sentence = told.charAt(0).toLocaleUpperCase() + told.slice(1);
  return line === null ? sentence : t('houseStyle.onLine', { line, problem: sentence });
}

/** Why RE2 can't read a pattern, in the user's language where it is one of the common faults. */
function reasonText(t: TFunction, { facts }: FieldProblem['problem']): string {
  const reason = String(facts['reason'] ?? '');
  const [kind = '', detail = ''] = reason.split(': `');
  const name = kind
    .toLowerCase()
    .replace(/[^a-z]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-');
  const sign = kind.endsWith(')') ? 'round' : kind.endsWith(']') ? 'square' : '';
  const key = [name, sign].filter(Boolean).join('-');
  return t(`houseStyle.reason.${key}`, { defaultValue: reason, detail: detail.replace(/`$/u, '') });
}
