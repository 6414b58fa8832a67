import type { HouseRule, HouseStyleFile } from './HouseRule';

/** Whose a rule is: it came with Spalt, stands in a file that only people write, or was made in the app. */
export type RuleOrigin = 'spalt' | 'file' | 'app';

/** A rule that holds, or would if it was not off, and where it is from. */
export interface BookRule {
  /** With its language, where its file names one for all. */
  readonly rule: HouseRule;
  readonly origin: RuleOrigin;
  /** The file it stands in, of those that only people write. */
  readonly fileName: string | null;
  /** What holds again when what the app has written of this rule is taken away; null: nothing. */
  readonly replaced: HouseRule | null;
  /** Whether the app's file has something of it. */
  readonly isEdited: boolean;
}

/** The rules of a file, each with the language it holds in. */
export function rulesOf({ rules, language }: HouseStyleFile): readonly HouseRule[] {
  return language === null ? rules : rules.map((rule) => ({ language, ...rule }));
}

/**
 * All rules, each id once: what the app has written comes before other files, those before what comes with Spalt. Of two
 * such files the later one counts. What was only switched in the app is still whose it was. The newsroom's come first.
 */
export function ruleBook({
  shipped,
  files,
  edited,
}: {
  readonly shipped: readonly HouseStyleFile[];
  readonly files: readonly { readonly name: string; readonly file: HouseStyleFile }[];
  readonly edited: readonly HouseRule[];
}): readonly BookRule[] {
  const book = new Map<string, BookRule>();
  const plain = { replaced: null, isEdited: false };
  for (const rule of shipped.flatMap(rulesOf)) {
    book.set(rule.id, { rule, origin: 'spalt', fileName: null, ...plain });
  }
  for (const { name, file } of files) {
    for (const rule of rulesOf(file)) book.set(rule.id, { rule, origin: 'file', fileName: name, ...plain });
  }
  for (const rule of edited) {
    const before = book.get(rule.id);
    const isSwitched = before !== undefined && isSameButSwitched(rule, before.rule);
    const whose = isSwitched ? before : { origin: 'app' as const, fileName: null };
    book.set(rule.id, {
      rule,
      origin: whose.origin,
      fileName: whose.fileName,
      replaced: before?.rule ?? null,
      isEdited: true,
    });
  }
  const order: readonly RuleOrigin[] = ['app', 'file', 'spalt'];
  return order.flatMap((origin) => [...book.values()].filter((entry) => entry.origin === origin));
}

/** What the app has written, with a rule put in place of the one of its id, or at the end. */
export function withRule(edited: readonly HouseRule[], rule: HouseRule): readonly HouseRule[] {
  const isThere = edited.some(({ id }) => id === rule.id);
  return isThere ? edited.map((each) => (each.id === rule.id ? rule : each)) : [...edited, rule];
}

/** What the app has written, without a rule. */
export function withoutRule(edited: readonly HouseRule[], id: string): readonly HouseRule[] {
  return edited.filter((each) => each.id !== id);
}

/** What the app has written, with a rule switched. What is as it was before the app had a hand in it is not written. */
export function withSwitched(
  edited: readonly HouseRule[],
  { rule, replaced }: BookRule,
  isOff: boolean,
): readonly HouseRule[] {
  const { isOff: _, ...rest } = rule;
  const switched: HouseRule = isOff ? { ...rest, isOff } : rest;
  const isAsBefore = replaced !== null && isSameButSwitched(switched, replaced) && (replaced.isOff === true) === isOff;
  return isAsBefore ? withoutRule(edited, rule.id) : withRule(edited, switched);
}

/** Whether two rules say the same, on or off aside. */
function isSameButSwitched(one: HouseRule, other: HouseRule): boolean {
  return saidBy(one) === saidBy(other);
}

function saidBy(rule: HouseRule): string {
  const parts = Object.entries(rule).filter(([key]) => key !== 'isOff');
  return JSON.stringify(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const longestIdStem = 60;

/** A name for a new rule, made of what it looks for: `i-dag`, or `i-dag-2` where that is taken. */
export function newRuleId(rule: Pick<HouseRule, 'words' | 'pattern' | 'category'>, taken: ReadonlySet<string>): string {
  const source = rule.words?.[0] ?? rule.category;
  const stem =
    source
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .slice(0, longestIdStem)
      .replace(/^-+|-+$/gu, '') || 'rule';
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}
