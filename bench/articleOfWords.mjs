/** Words of ordinary length for a Swedish news text; which of them follow each other is of no matter here. */
const words =
  'kommunen skolan och i den nya bron som på lördag öppnar för alla gående barnen väntar länge sedan våren mellan åarna polisen säger att det finns planer men ingen vet när arbetet kan börja igen'.split(
    ' ',
  );

/**
 * The body of an article of about that many words: paragraphs of 60, a subhead before every fifth.
 * The same number gives the same text.
 * @param {number} wordCount
 * @returns {{ type: 'paragraph' | 'subhead', text: string }[]}
 */
export function articleOfWords(wordCount) {
  /** @type {{ type: 'paragraph' | 'subhead', text: string }[]} */
  const blocks = [];
  let next = 7;
  const take = (/** @type {number} */ count) =>
    Array.from({ length: count }, () => {
      // Lehmer's generator: plain, and the same on every machine.
      next = (next * 48_271) % 2_147_483_647;
      return words[next % words.length];
    }).join(' ');
  for (let written = 0; written < wordCount; written += 60) {
    if (blocks.length % 6 === 0) blocks.push({ type: 'subhead', text: take(4) });
    blocks.push({ type: 'paragraph', text: `${take(60)}.` });
  }
  return blocks;
}
