import type { Problem } from '../../base/Problem';
import type { BlockCheck } from '../Check';
import type { BlockFinding, Fix } from '../Finding';
import { isWholeWord } from '../language/isWholeWord';
import { quotesOf } from '../language/quotesOf';
import type { BlockContent } from '../proofBlocks';
import type { HouseRule, HouseStyleFile } from './HouseRule';
import { LiteralIndex } from './LiteralIndex';
import { maximumHouseStyleSize } from './maximumHouseStyleSize';
import { PhraseIndex } from './PhraseIndex';
import type { RulePattern } from './RulePattern';
import { rulesOf } from './RuleBook';
import { compileRulePattern } from './RulePattern';

/**
 * What a block may cost: instructions of patterns times characters of text. A paragraph of 600 characters takes a few
 * hundred patterns, a second at most whatever a hostile file asks for.
 */
const maximumWork = 10_000_000;
/** Blocks that name people or take up others' words as they are. */
const uncheckedTypes: ReadonlySet<string> = new Set(['byline', 'credit', 'dateline']);

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly rule: HouseRule;
  readonly groups: readonly string[];
}

interface PatternRule {
  readonly rule: HouseRule;
  readonly pattern: RulePattern;
}

/** Rules of house style made ready: words in an index, patterns compiled. */
export class HouseStyle {
  private readonly phrases = new PhraseIndex<HouseRule>();
  private readonly patterns = new LiteralIndex<PatternRule>();
  private readonly exceptions = new Map<string, PhraseIndex<true>>();
  private taken = 0;

  /**
   * Takes the rules of some files that hold for a language; null: only those of no language. Rules that are off, and
   * patterns that don't compile (`problemsOfRules` tells them), are left out. A later file's rule takes the place of an
   * earlier one with the same id, whatever their languages.
   */
  constructor(files: readonly HouseStyleFile[], language: string | null) {
    const rules = new Map<string, HouseRule>();
    for (const rule of files.flatMap(rulesOf)) rules.set(rule.id, rule);
    for (const rule of rules.values()) {
      if (rule.isOff !== true && (rule.language ?? language) === language) this.take(rule);
    }
  }

  /** What the rules that hold come to, as `maximumHouseStyleSize` counts. */
  get size(): number {
    return this.taken;
  }

  private take(rule: HouseRule): void {
    const matchCase = rule.matchCase ?? false;
    this.taken += wordCountOf(rule);
    for (const word of rule.words ?? []) this.phrases.add(word, matchCase, rule);
    if (rule.pattern !== undefined) {
      const pattern = compileRulePattern(rule.pattern, { matchCase });
      if (pattern.ok) {
        this.patterns.add(pattern.value.literals, { rule, pattern: pattern.value });
        this.taken += pattern.value.size;
      }
    }
    if (rule.except !== undefined && rule.except.length > 0) {
      const index = new PhraseIndex<true>();
      for (const phrase of rule.except) index.add(phrase, false, true);
      this.exceptions.set(rule.id, index);
    }
  }

  /** What is against the rules in a block. Of two that overlap the one that begins first, then the longer one, is told. */
  findIn(block: BlockContent, language: 'sv' | 'en' | null): readonly BlockFinding[] {
    const { type, text } = block;
    if (uncheckedTypes.has(type) || text.trim() === '') return [];
    const { hits, isCutShort } = this.hitsIn(text);
    const skipped = placeOf(block);
    const quotes = quotesOf(text, language).quotes;
    const isSpoken =
      type === 'dialogueLine' || type === 'quotation' || block.ancestors.some((each) => each.type === 'blockquote');
    const held = hits.filter(({ from, to, rule }) => {
      if (skipped !== undefined && rule.skip?.includes(skipped) === true) return false;
      const isQuoted = isSpoken || quotes.some((quote) => quote.from <= from && to <= quote.to);
      return !(isQuoted && rule.skip?.includes('quotes') === true) && !this.isExcepted(rule, text, from, to);
    });
    const findings: BlockFinding[] = [];
    for (const hit of held.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
      if (hit.from >= (findings.at(-1)?.to ?? 0)) findings.push(findingOf(hit, text));
    }
    return isCutShort ? [...findings, cutShort] : findings;
  }

  private hitsIn(text: string): { readonly hits: readonly Hit[]; readonly isCutShort: boolean } {
    const hits: Hit[] = this.phrases
      .matchesIn(text)
      .map(({ from, to, value }) => ({ from, to, rule: value, groups: [] }));
    let work = 0;
    for (const { rule, pattern } of this.patterns.candidatesIn(text)) {
      work += pattern.size * text.length;
      if (work > maximumWork) return { hits, isCutShort: true };
      for (const match of pattern.matchesIn(text)) {
        if (isWholeWord(text, match.from, match.to)) hits.push({ ...match, rule });
      }
    }
    return { hits, isCutShort: false };
  }

  private isExcepted(rule: HouseRule, text: string, from: number, to: number): boolean {
    const exceptions = this.exceptions.get(rule.id)?.matchesIn(text) ?? [];
    return exceptions.some((exception) => exception.from < to && from < exception.to);
  }
}

/** House style as a check of blocks. */
export function houseStyleCheck(houseStyle: HouseStyle): BlockCheck {
  return { name: 'houseStyle', findIn: (block, { language }) => houseStyle.findIn(block, language) };
}

const cutShort: BlockFinding = {
  check: 'houseStyle',
  code: 'house-style-cut-short',
  severity: 'advice',
  from: 0,
  to: 0,
  facts: {},
  fixes: [],
};

function placeOf({ type, ancestors }: BlockContent): 'tables' | 'headlines' | 'captions' | undefined {
  if (ancestors.some((ancestor) => ancestor.type === 'table')) return 'tables';
  if (['headline', 'kicker', 'subhead', 'factBoxTitle'].includes(type)) return 'headlines';
  return type === 'caption' || type === 'alternativeText' ? 'captions' : undefined;
}

function findingOf({ from, to, rule, groups }: Hit, text: string): BlockFinding {
  const found = text.slice(from, to);
  const fixes = (rule.replacements ?? []).map((replacement): Fix => ({
    kind: 'replace',
    text: filled(replacement, groups, found),
  }));
  return {
    check: 'houseStyle',
    code: 'house-style',
    severity: rule.severity ?? 'warning',
    from,
    to,
    facts: { rule: rule.id, category: rule.category, message: rule.message, found },
    fixes: fixes.filter((fix) => fix.kind !== 'replace' || fix.text !== found),
  };
}

/**
 * A replacement with the groups of the pattern put in (`$1`), or what was found in small letters or capitals (`$lower`,
 * `$upper`). It begins with a capital where what was found does.
 */
function filled(replacement: string, groups: readonly string[], found: string): string {
  const text = replacement.replace(
    /\$(?:(\d)|(lower|upper))/gu,
    (_, digit: string | undefined, letters: string | undefined) =>
      digit === undefined
        ? letters === 'upper'
          ? found.toUpperCase()
          : found.toLowerCase()
        : (groups[Number(digit)] ?? ''),
  );
  const isCapital = /^\p{Lu}(?!\p{Lu})/u.test(found) && /^\p{Ll}/u.test(text) && text !== found.toLowerCase();
  return isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function wordCountOf({ words = [], except = [] }: HouseRule): number {
  return words.length + except.length;
}

/**
 * What is wrong with the rules of a file that its schema can't tell: patterns, ids that stand twice, more than may be
 * looked for. Of what comes after that, nothing is told.
 */
export function problemsOfRules(rules: readonly HouseRule[]): readonly Problem[] {
  const ids = new Set<string>();
  const problems: Problem[] = [];
  let size = 0;
  for (const [at, rule] of rules.entries()) {
    const place = `rules[${at}]`;
    size += wordCountOf(rule);
    if (ids.has(rule.id)) problems.push({ place: `${place}.id`, code: 'rule-id-twice', facts: { found: rule.id } });
    ids.add(rule.id);
    if ((rule.words === undefined) === (rule.pattern === undefined)) {
      problems.push({ place, code: 'rule-match', facts: { found: rule.id } });
    } else if (rule.pattern !== undefined) {
      const pattern = compileRulePattern(rule.pattern, { matchCase: rule.matchCase ?? false });
      if (pattern.ok) size += pattern.value.size;
      else problems.push({ place: `${place}.pattern`, ...pattern.error });
    }
    if (size > maximumHouseStyleSize) {
      return [...problems, { place, code: 'rules-too-heavy', facts: { maximum: maximumHouseStyleSize } }];
    }
  }
  return problems;
}
