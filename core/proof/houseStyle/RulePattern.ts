import { RE2JS } from 're2js';
import type { ProblemCode } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import { requiredLiterals } from './requiredLiterals';

/** A pattern of a rule, ready to be looked for. Takes time in proportion to text and pattern, whatever both are. */
export interface RulePattern {
  /** How many instructions it has: what a character of text may cost. */
  readonly size: number;
  /** Words of which one stands in every text that has a hit, in lower case unless case matters. */
  readonly literals: readonly string[] | undefined;
  /** Every hit in a text. Offsets in UTF-16 units. */
  matchesIn(text: string): readonly PatternMatch[];
}

/** One hit: the range of the group `hit` or, without one, of the whole; and the text of each group, from 0. */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly string[];
}

/** Larger ones are a mistake: `(?:a{0,100}){0,100}`. */
const maximumSize = 2000;

/**
 * Compiles a pattern of RE2's syntax: no references back, no looking around, and so no text that it hangs on. What is
 * matched begins and ends with whole words, so `\b` at either end is taken for granted and in between it is refused:
 * RE2 knows only the letters of English.
 */
export function compileRulePattern(
  pattern: string,
  { matchCase }: { readonly matchCase: boolean },
): Result<RulePattern, { readonly code: ProblemCode; readonly facts: Readonly<Record<string, string | number>> }> {
  const bare = pattern.replace(/^\\b|(?<!\\)\\b$/gu, '');
  if (/(?<!\\)(?:\\\\)*\\[bB]/u.test(bare)) return failure({ code: 'pattern-boundary', facts: { found: pattern } });
  const source = matchCase ? bare : inLowerCase(bare);
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^error parsing regexp: /u, '') : String(error);
    return failure({ code: 'pattern-broken', facts: { found: pattern, reason: reason.slice(0, 120) } });
  }
  const size = compiled.programSize();
  if (size > maximumSize)
    return failure({ code: 'pattern-too-large', facts: { found: pattern, maximum: maximumSize } });
  if (compiled.matches('')) return failure({ code: 'pattern-empty', facts: { found: pattern } });
  const hasHit = Object.hasOwn(compiled.namedGroups(), 'hit');
  const literals = requiredLiterals(source);
  return success({ size, literals, matchesIn: (text) => matchesOf(compiled, hasHit, text, matchCase) });
}

function matchesOf(compiled: RE2JS, hasHit: boolean, text: string, matchCase: boolean): readonly PatternMatch[] {
  // A fixed space is a space, whatever the rule was written with.
  const spaced = text.replace(/[\u00a0\u202f]/gu, ' ');
  const matcher = compiled.matcher(matchCase ? spaced : lowered(spaced));
  const matches: PatternMatch[] = [];
  while (matcher.find()) {
    const hit = hasHit ? 'hit' : 0;
    const [from, to] = [matcher.start(hit), matcher.end(hit)];
    if (to <= from || from < 0) continue;
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, at) =>
      matcher.start(at) < 0 ? '' : text.slice(matcher.start(at), matcher.end(at)),
    );
    matches.push({ from, to, groups });
  }
  return matches;
}

/** A text in lower case with every character where it was; the few that would become two stay as they are. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}

/** A pattern in lower case, for a text in lower case: escapes and names of groups stay, capitals by class become small. */
function inLowerCase(pattern: string): string {
  return pattern.replace(/\\[pP]\{[^}]*\}|\\.|\(\?P?<[^>]*>|\p{Lu}+/gu, (part) => {
    if (/^\\[pP]\{L[ut]\}$/u.test(part)) return part.replace(/L[ut]/u, 'Ll');
    return part.startsWith('\\') || part.startsWith('(') ? part : lowered(part);
  });
}
