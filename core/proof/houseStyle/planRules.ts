import type { HouseRule } from './HouseRule';

/** What taking rules in would do to those that the newsroom has made in the app. */
export interface RulesPlan {
  readonly added: readonly HouseRule[];
  readonly changed: readonly HouseRule[];
  /** How many are there already, just so. */
  readonly sameCount: number;
  /** All rules as they would be then. */
  readonly rules: readonly HouseRule[];
}

/** Plans to take rules in beside those there are: of one that is there by its id, what comes now counts. */
export function planRules(present: readonly HouseRule[], coming: readonly HouseRule[]): RulesPlan {
  const before = new Map(present.map((rule) => [rule.id, rule]));
  const comingById = new Map(coming.map((rule) => [rule.id, rule]));
  const added = coming.filter(({ id }) => !before.has(id));
  const known = coming.filter(({ id }) => before.has(id));
  const changed = known.filter((rule) => saidBy(rule) !== saidBy(before.get(rule.id)));
  return {
    added,
    changed,
    sameCount: known.length - changed.length,
    rules: [...present.map((rule) => comingById.get(rule.id) ?? rule), ...added],
  };
}

/** What is on needs no word for it, so that both ways of writing it are the same. */
function saidBy(rule: HouseRule | undefined): string {
  const { isOff = false, matchCase = false, ...rest } = rule ?? {};
  return JSON.stringify(Object.entries({ ...rest, isOff, matchCase }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
