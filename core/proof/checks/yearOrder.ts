import type { BlockCheck } from '../Check';
import type { BlockFinding } from '../Finding';

const year = String.raw`(?:1\d{3}|20\d{2}|21\d{2})`;
/** A range that stands by itself: no part of a telephone number, an address or a sum. */
const range = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/@+–-]|[\d+] )(${year}) ?([–—-]|&ndash;) ?(${year})(?![\p{N}–—/-]|[.,:]\d| ?\d)`,
  'gu',
);
const life = new RegExp(
  String.raw`(?:född|föddes|born)[^.!?;:()]{0,60}?(?<!\d)(${year})(?!\d)[^.!?;:()]{0,60}?(?:död|dog|avled|avliden|died)[^.!?;:()]{0,40}?(?<!\d)(${year})(?!\d)`,
  'giu',
);
const span: Readonly<Record<'sv' | 'en', RegExp>> = {
  sv: new RegExp(
    String.raw`(?<!\p{L})(?:åren|(?:från|mellan) (?:år |åren )?)\s?(${year}) (?:till|och|till och med|fram till) (?:år )?(${year})(?=[.,;:!?)]|$)`,
    'giu',
  ),
  en: new RegExp(
    String.raw`(?<!\p{L})(?:from|between) (${year}) (?:to|and|until|through) (${year})(?=[.,;:!?)]|$)`,
    'giu',
  ),
};
/** These move between numbers, which may look like years. */
const isAboutNumbers =
  /(?<!\p{L})(?:sjönk|sjunk|minska|gick ner|föll|krymp|ner|nedåt|rasa|fell|dropped|down|decreas|declin|shr[aui]nk|cut|lowered|reduced)/iu;

/** Years in the wrong order: `2026–2023`, born 1990 and died 1980. */
export const yearOrder: BlockCheck = {
  name: 'yearOrder',
  findIn({ text }, { language }) {
    const ranges = [...text.matchAll(range)].flatMap((match) => {
      const [, first = '', dash = '', second = ''] = match;
      return findings(match, first, second, [`${second}${dash}${first}`]);
    });
    const lives = [...text.matchAll(life)].flatMap((match) => findings(match, match[1] ?? '', match[2] ?? '', []));
    const spans = language === null || isAboutNumbers.test(text) ? [] : [...text.matchAll(span[language])];
    return [...ranges, ...lives, ...spans.flatMap((match) => findings(match, match[1] ?? '', match[2] ?? '', []))];
  },
};

function findings(
  match: RegExpExecArray,
  first: string,
  second: string,
  fixes: readonly string[],
): readonly BlockFinding[] {
  if (Number(first) <= Number(second)) return [];
  return [
    {
      check: 'yearOrder',
      code: 'years-reversed',
      severity: 'error',
      from: match.index,
      to: match.index + match[0].length,
      facts: { first, second },
      fixes: fixes.map((text) => ({ kind: 'replace', text })),
    },
  ];
}
