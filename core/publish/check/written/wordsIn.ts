/** Letters, digits, signs of money and pictures: what every format has to keep. Other signs some set in their own way. */
const word = /[\p{L}\p{M}\p{N}\p{Sc}\p{So}%‰§&@#]+/gu;

/** The words of a text in their order, without signs that nobody sees, in one form of letters with accents (Unicode NFC). */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .match(word) ?? []
  );
}
