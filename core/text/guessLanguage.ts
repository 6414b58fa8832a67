/** Words that every text has and that the other language lacks. */
const commonWords: Readonly<Record<'sv' | 'en', ReadonlySet<string>>> = {
  sv: new Set('och att det som på är av för med till inte den har ett jag om från ska vi när eller också'.split(' ')),
  en: new Set('the and of to is that it was with as be this are by not from have but they which has were'.split(' ')),
};

/**
 * Tells Swedish from English by the small words that no text is without. Undefined where they do not decide: a
 * headline alone, another language, nothing.
 */
export function guessLanguage(text: string): 'sv' | 'en' | undefined {
  let swedish = 0;
  let english = 0;
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    if (commonWords.sv.has(word)) swedish++;
    if (commonWords.en.has(word)) english++;
  }
  // Quotations in the other language are common; half as many small words are not.
  if (swedish > 2 * english) return 'sv';
  return english > 2 * swedish ? 'en' : undefined;
}
