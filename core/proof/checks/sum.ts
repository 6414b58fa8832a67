import { sentencesOf } from '../../text/sentencesOf';
import type { BlockCheck } from '../Check';
import type { BlockFinding, FindingCode } from '../Finding';
import { numberOf, numberSource, writtenNumber } from '../language/numbers';

type Language = 'sv' | 'en';

/** Sums that don't add up: `3 + 4 blir 8`, parts and their total, shares of a whole that are more than all of it. */
export const sum: BlockCheck = {
  name: 'sum',
  findIn({ text }, { language }) {
    if (language === null || !/\d|plus/iu.test(text)) return [];
    return sentencesOf(text).flatMap(({ from, to }) => {
      const sentence = text.slice(from, to);
      return [...equations(sentence, language), ...totals(sentence, language), ...shares(sentence, language)].map(
        (finding) => ({
          ...finding,
          from: finding.from + from,
          to: finding.to + from,
        }),
      );
    });
  },
};

const operators = String.raw`\+|−|×|\*|plus|minus|gånger|times`;
const isFor: Readonly<Record<Language, string>> = {
  sv: 'är lika med|blir|är|=',
  en: 'is equal to|equals|makes|make|is|are|=',
};

function equations(sentence: string, language: Language): readonly BlockFinding[] {
  const number = numberSource(language);
  const equation = new RegExp(
    String.raw`(?<![\p{L}\p{N}.,+−×*])(?<left>${number}(?:\s?(?:${operators})\s?${number}){1,9})\s?(?:${isFor[language]})\s?(?<right>${number})(?![\p{L}\p{N}]|[.,]\d|\s?(?:${operators}|%)|\s(?:\d{3}|procent|per\s?cent))`,
    'giu',
  );
  return [...sentence.matchAll(equation)].flatMap((match) => {
    const { left = '', right = '' } = match.groups ?? {};
    const expected = valueOf(left, language);
    return expected === undefined
      ? []
      : differing(match.index + match[0].length - right.length, right, expected, language, 'sum-wrong');
  });
}

/** The value of a chain of numbers with one kind of operator; undefined where they are mixed. */
function valueOf(chain: string, language: Language): number | undefined {
  const parts = [...chain.matchAll(new RegExp(numberSource(language), 'giu'))].map(([part]) =>
    numberOf(part, language),
  );
  const used = new Set([...chain.matchAll(new RegExp(operators, 'giu'))].map(([sign]) => kindOf(sign)));
  const [kind, ...others] = used;
  if (kind === undefined || others.length > 0) return undefined;
  return parts.reduce((left, right) =>
    kind === 'add' ? left + right : kind === 'subtract' ? left - right : left * right,
  );
}

function kindOf(sign: string): 'add' | 'subtract' | 'multiply' {
  if (/\+|plus/iu.test(sign)) return 'add';
  return /−|minus/iu.test(sign) ? 'subtract' : 'multiply';
}

/** These make a number a rough one, leave some parts out, or count in things that don't add up by themselves. */
const isLoose =
  /(?<!\p{L})(?:cirka|ca|omkring|ungefär|runt|drygt|knappt|minst|nästan|bland annat|till exempel|resten|övriga|flera|mer än|timm\p{L}*|minut\p{L}*|sekund\p{L}*|dag|dagar|veck\p{L}*|månad\p{L}*|år|kilo|gram|meter|centimeter|about|around|roughly|nearly|almost|at least|among others|including|the rest|others|remaining|more than|hours?|minutes?|seconds?|days?|weeks?|months?|years?|pounds?|ounces?|feet|inches)(?!\p{L})/iu;

function totals(sentence: string, language: Language): readonly BlockFinding[] {
  if (isLoose.test(sentence)) return [];
  const number = numberSource(language);
  const item = String.raw`${number}(?:\s[\p{L}-]+){1,3}`;
  const list = String.raw`(?<list>${item}(?:,\s${item}){0,9},?\s(?:och|samt|and)\s${item})`;
  const opened = new RegExp(
    String.raw`(?<![\p{L}\p{N}.,])(?<total>${number})(?:\s[\p{L}-]+){1,2}(?<link>:\s|,\svarav\s|,\sof\s(?:whom|which)\s|\s\()${list}(?=\s*[.!?)]|$)`,
    'giu',
  );
  const closed = new RegExp(
    String.raw`(?<![\p{L}\p{N}.,])${list}(?:,|\s[–-])\s(?:totalt|sammanlagt|tillsammans|in all|in total|a total of|altogether|for a total of)\s(?<total>${number})(?![\p{N}]|[.,]\d)`,
    'giu',
  );
  return [opened, closed].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const { list: parts = '', total = '', link = '' } = match.groups ?? {};
      const added = [
        ...parts.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}.,])${number}(?![\p{L}\p{N}])`, 'giu')),
      ].reduce((before, [part]) => before + numberOf(part, language), 0);
      // “Of whom” may leave some out, but not have too many.
      if (/varav|of/iu.test(link) && added <= numberOf(total, language)) return [];
      const at = pattern === opened ? match.index : match.index + match[0].length - total.length;
      return differing(at, total, added, language, 'total-wrong');
    }),
  );
}

const isWhole =
  /(?<!\p{L})(?:resten|övriga|återstående|fördela\p{L}*|röst\p{L}*|blankt|osäkra|vet inte|the rest|remaining|split|divided|voted?|votes|undecided|spoiled|unsure)(?!\p{L})/iu;
/** These set shares beside others of another time or another whole. */
const isCompared =
  /(?<!\p{L})(?:jämfört|från|tidigare|förra|än|varav|ökat|ökade|minskat|mot|båda|deltog|valdeltagande\p{L}*|compared|from|than|up|down|rose|fell|of which|of whom|both|turnout|last)(?!\p{L})/iu;

function shares(sentence: string, language: Language): readonly BlockFinding[] {
  if (!isWhole.test(sentence) || isCompared.test(sentence)) return [];
  const percent = new RegExp(
    String.raw`(?<![\p{L}\p{N}.,])(${numberSource(language)})\s?(?:%|procent(?!enhet)|per\s?cent)`,
    'giu',
  );
  const parts = [...sentence.matchAll(percent)];
  const [first, last] = [parts[0], parts.at(-1)];
  const added = parts.reduce((before, [, part = '']) => before + numberOf(part, language), 0);
  // Rounded shares may be a little more than a hundred together.
  if (first === undefined || last === undefined || parts.length < 2 || added < 101.5) return [];
  return [
    {
      check: 'sum',
      code: 'shares-over-hundred',
      severity: 'warning',
      from: first.index,
      to: last.index + last[0].length,
      facts: { sum: writtenNumber(added, language) },
      fixes: [],
    },
  ];
}

function differing(
  from: number,
  written: string,
  expected: number,
  language: Language,
  code: FindingCode,
): readonly BlockFinding[] {
  if (Math.abs(numberOf(written, language) - expected) < 0.005 * Math.max(1, Math.abs(expected) / 100)) return [];
  const right = writtenNumber(expected, language);
  const facts = { found: written, expected: right };
  const fixes = [{ kind: 'replace', text: right }] as const;
  return [{ check: 'sum', code, severity: 'error', from, to: from + written.length, facts, fixes }];
}
