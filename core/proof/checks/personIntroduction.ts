import type { ArticleCheck } from '../Check';
import type { Finding } from '../Finding';
import { contextOfBlock } from '../contextOfBlock';
import { quotesOf } from '../language/quotesOf';
import { speechVerbSource } from '../language/speech';
import type { ProofBlock } from '../proofBlocks';

type Language = 'sv' | 'en';

const word = String.raw`\p{Lu}[\p{L}’'-]*\p{Ll}`;
const particle = '(?:(?:af|av|von|van|der|den|de|la|du|di|da|bin|al) )*';
const nameSource = String.raw`(?<name>${word}(?: ${particle}${word}){0,3})(?![\p{L}-])`;

/** Somebody who is quoted without having been named in full, or without the reader being told who it is. */
export const personIntroduction: ArticleCheck = {
  name: 'personIntroduction',
  findIn({ blocks, context }) {
    if (context.language === null) return [];
    const told = new Set<string>();
    const texts = blocks.filter(({ type }) => type !== 'editorNote').map(({ text }) => text);
    return blocks.flatMap((block) => {
      const { language } = contextOfBlock(block, context);
      if (language === null) return [];
      return speakersIn(block, language).flatMap(({ name, from, to }): readonly Finding[] => {
        if (told.has(name)) return [];
        const code = name.includes(' ')
          ? hasRole(name, texts, language)
            ? undefined
            : 'person-without-role'
          : isNamedBefore(name, blocks, block, from)
            ? undefined
            : 'person-without-full-name';
        if (code === undefined) return [];
        told.add(name);
        const severity = code === 'person-without-role' ? 'advice' : 'warning';
        const place = { block: block.index, from, to };
        return [{ check: 'personIntroduction', code, severity, place, facts: { name }, fixes: [] }];
      });
    });
  },
};

interface Speaker {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Who speaks in a block that quotes, by name. */
function speakersIn({ type, text }: ProofBlock, language: Language): readonly Speaker[] {
  const { quotes } = quotesOf(text, language);
  if (type !== 'dialogueLine' && (type !== 'paragraph' || quotes.length === 0)) return [];
  const verb = speechVerbSource(language);
  const patterns = [
    new RegExp(String.raw`(?<!\p{L})${verb} ${nameSource}`, 'gu'),
    new RegExp(String.raw`(?<![\p{L}-]|\p{L} )${nameSource} ${verb}(?!\p{L})`, 'gu'),
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Speaker[] => {
      const name = match.groups?.['name'] ?? '';
      const from = match.index + match[0].indexOf(name);
      const isQuoted = quotes.some((quote) => quote.from <= from && from < quote.to);
      return isQuoted || isNoPerson(name, language) ? [] : [{ name, from, to: from + name.length }];
    }),
  );
}

const pronouns = new Set(
  'Han Hon Hen De Det Den Vi Jag Man Ni Du Där Då Nu Så Men Och När Sedan He She They We I It You The That This There Then Now But And When Who Nobody Everyone Someone Ingen Alla Många Some Many Others Andra One'.split(
    ' ',
  ),
);
const organizations = new Set(
  'Google Apple Microsoft Amazon Meta Facebook Tesla Reuters Bloomberg Ikea Volvo Ericsson Spotify Netflix Toyota Boeing Airbus Samsung Nato Unicef Greenpeace Amnesty Ryanair Riksbanken Washington London Moscow Moskva Beijing Peking Kyiv Kiev Stockholm Paris Berlin'.split(
    ' ',
  ),
);

/** Authorities, papers, companies, the definite form of anything, and words that only begin a sentence. */
function isNoPerson(name: string, language: Language): boolean {
  if (name.includes(' '))
    return /\b(?:AB|Ltd|Inc|Party|Council|University|Police|Department|Ministry|Radio|Kommun|Region|News|Times|Post|Association|Society|House|Court)\b/u.test(
      name,
    );
  if (pronouns.has(name) || organizations.has(name)) return true;
  if (language === 'en')
    return (
      /(?:men|ers|ists|ians|ials)$/u.test(name) ||
      /^(?:Police|Officials|Researchers|Parliament|Council|Experts)$/u.test(name)
    );
  if (/(?:gren|sten|[lnr]sen)$/u.test(name)) return false;
  return /(?:en|et|na|erna|verket|bolaget|rådet|bladet|ar|or|are)$/u.test(name);
}

/** Whether a surname or first name has stood beside another name before this place. */
function isNamedBefore(name: string, blocks: readonly ProofBlock[], block: ProofBlock, from: number): boolean {
  const escaped = name.replace(/[’'-]/gu, String.raw`[’'-]`);
  const beside = new RegExp(
    String.raw`(?:${word}|\p{Lu}\.)[ -]${particle}${escaped}(?!\p{Ll})|(?<!\p{L})${escaped} ${particle}${word}`,
    'u',
  );
  return blocks.some(({ index, text }) =>
    index <= block.index ? beside.test(index === block.index ? text.slice(0, from + name.length) : text) : false,
  );
}

/** What may stand right before a name without telling who it is. */
const noRole = new Set(
  (
    'med av för och att som hos till enligt när men är heter hette om på från mot eller kallar än samt både då där så har ' +
    'with of and by to that when for is named called from as while but or than about was were if because'
  ).split(' '),
);

/** A comma, a bracket, a dash, what somebody is, or where they work. “Enligt Bo Lind är det …” tells none of it. */
const toldAfter =
  /^(?:[’']?s)?(?:, (?:\p{L}|\d)| \(| [–-] |: |, ?$| (?:är|var|blir|is|was) (?!det |den |inte |it |not |this )| (?:har varit|who|som|på|vid|i|at|of|from|från) )/u;

/** Whether any mention tells who it is: a word before (`trafikchef Bo Lind`), or more after (`Bo Lind, 45,`, `Bo Lind (M)`). */
function hasRole(name: string, texts: readonly string[], language: Language): boolean {
  const isVerb = new RegExp(`^${speechVerbSource(language)}$`, 'u');
  return texts.some((text) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const after = text.slice(at + name.length);
      if (toldAfter.test(after)) return true;
      const before = /(\p{L}[\p{L}-]*),? $/u.exec(text.slice(0, at))?.[1];
      if (before !== undefined && !noRole.has(before.toLowerCase()) && !isVerb.test(before.toLowerCase())) return true;
    }
    // A title that is part of what was taken for the name: `Mayor Ada Holt`.
    return /^(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Mayor|President|Professor|Prof|Prime|Minister|Senator|Judge|Captain|Inspector|Detective|Sergeant|Chief|Councillor|Bishop|King|Queen|Prince|Princess|Rev|Father|Kung|Drottning|Statsminister|Kommunalråd)\b/u.test(
      name,
    );
  });
}
