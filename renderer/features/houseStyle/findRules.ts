import type { BookRule } from '#core/proof/houseStyle/RuleBook';

/** Which rules are looked at. */
export const ruleScopes = ['all', 'newsroom', 'spalt', 'off'] as const;

/** One of the choices of which rules are looked at. */
export type RuleScope = (typeof ruleScopes)[number];

/** What is looked for among rules. */
export interface RuleSearch {
  readonly text: string;
  readonly scope: RuleScope;
  /** Empty: all. */
  readonly category: string;
}

/** The rules that are looked for, in the order they came: every word of the text stands somewhere in them. */
export function findRules(rules: readonly BookRule[], { text, scope, category }: RuleSearch): readonly BookRule[] {
  const wanted = text.toLocaleLowerCase().trim().split(/\s+/u).filter(Boolean);
  return rules.filter((entry) => {
    const { rule } = entry;
    if (category !== '' && rule.category !== category) return false;
    if (!isInScope(entry, scope)) return false;
    if (wanted.length === 0) return true;
    const parts = [rule.id, rule.message, rule.pattern ?? '', ...(rule.words ?? []), ...(rule.replacements ?? [])];
    const all = parts.join(' ').toLocaleLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

function isInScope({ rule, origin }: BookRule, scope: RuleScope): boolean {
  if (scope === 'all') return true;
  if (scope === 'off') return rule.isOff === true;
  return (origin === 'spalt') === (scope === 'spalt');
}
