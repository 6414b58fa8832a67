/** A sentence within a block of text: where it begins and ends, without the white space around it. UTF-16 units. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** What is written with a full stop in the midst of a sentence, in Swedish and English, without its last one. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'bl.a ca d.v.s dr dvs e.d e.g etc f.d f.n f.ö fr.o.m gen i.e i.st inkl jr kl kr m.fl m.m mr mrs ms nr o.d o.s.v ' +
    'obs osv p.g.a prof resp s.a.s s.k sid sr st t.ex t.o.m tel tfn u.s vs'
  ).split(' '),
);

/** A sign that may end a sentence, what closes after it, and the white space before the next. */
const sentenceEnd = /[.!?…]["”’')\]»]*\s+(?=\S)/gu;
/** No abbreviation is longer, whatever stands before it without a space. */
const longestAbbreviation = 20;

/**
 * The sentences of a block of text: none where there is no letter or digit, else at least one. An abbreviation, an
 * initial or a number with a full stop ends none; neither does what goes on in small letters.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const sentences: Sentence[] = [];
  let from = text.length - text.trimStart().length;
  for (const match of text.matchAll(sentenceEnd)) {
    const next = match.index + match[0].length;
    if (/\p{Ll}/u.test(text.charAt(next)) || isAbbreviated(text, match)) continue;
    sentences.push({ from, to: match.index + match[0].trimEnd().length });
    from = next;
  }
  return [...sentences, { from, to: text.trimEnd().length }];
}

function isAbbreviated(text: string, { 0: end, index }: RegExpExecArray): boolean {
  const word = /\S*$/u.exec(text.slice(Math.max(0, index - longestAbbreviation), index))?.[0] ?? '';
  if (!end.startsWith('.') || word.endsWith('..')) return false;
  const bare = word.replace(/^[("”“‘’'«»[]+/u, '').toLowerCase();
  return abbreviations.has(bare) || /^(?:\p{L}|\d{1,10})$/u.test(bare);
}
