/** Letters that fonts have, one sign each, from left to right; other scripts join, turn round or stack theirs, or have no font. */
const compared = /[0-9A-Za-zªµºÀ-ÖØ-öø-ɏͰ-ԯḀ-\u1FFFﬀ-ﬆ]/gu;
/** What is written from right to left, or turns what stands around it. */
const turning = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Bidi_Control}]/u;

/**
 * The letters and digits of a text as they can be told again from a sheet: a look may have them all large, a typeface draws
 * two as one, a line ends with a hyphen anywhere, and an accent may be a sign by itself.
 */
export function comparedLetters(text: string): string {
  return lettersOf(lettersOf(text.normalize('NFD')).normalize('NFKD').toUpperCase());
}

function lettersOf(text: string): string {
  return (text.match(compared) ?? []).join('');
}

/** Whether the order of a text's letters on a sheet is that in which they were written. */
export function runsOneWay(text: string): boolean {
  return !turning.test(text);
}
