/** Sounds of Swedish, enough to invent words that differ as words of a newspaper do. */
const onsets = [
  'b',
  'br',
  'd',
  'f',
  'fr',
  'g',
  'h',
  'j',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'sk',
  'st',
  't',
  'v',
  '',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'å', 'ä', 'ö'];
const codas = ['', 'r', 'n', 't', 'l', 's', 'ng', 'rd', 'nd', 'st'];

/**
 * Writes text of invented words, as often repeated as words of a language are (Zipf and Mandelbrot): a few on every
 * line, most only once. The same seed gives the same text.
 * @param {{ readonly vocabularySize: number, readonly seed?: number }} options
 */
export function inventedText({ vocabularySize, seed = 7 }) {
  let state = seed;
  // Lehmer's generator: plain, and the same on every machine.
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const pick = (/** @type {readonly string[]} */ list) => list[Math.floor(chance() * list.length)] ?? '';
  const syllable = () => pick(onsets) + pick(vowels) + pick(codas);

  /** @type {Set<string>} */
  const known = new Set();
  while (known.size < vocabularySize) {
    // Frequent words are short.
    const syllables = known.size < 100 ? 1 : known.size < 3000 ? 2 : known.size < 40_000 ? 3 : 4;
    known.add(Array.from({ length: syllables }, syllable).join(''));
  }
  const vocabulary = [...known];
  const shares = new Float64Array(vocabularySize);
  let total = 0;
  for (let rank = 0; rank < vocabularySize; rank++) shares[rank] = total += 1 / (rank + 2.7) ** 1.05;

  const word = () => {
    const share = chance() * total;
    let [low, high] = [0, vocabularySize - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shares[middle] ?? total) < share) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] ?? '';
  };
  /** @param {number} count */
  const words = (count) => Array.from({ length: count }, word);
  /** @param {number} count of words: sentences of 12, each begun with a capital and ended with a stop */
  const sentences = (count) => {
    const text = words(count);
    for (let start = 0; start < count; start += 12) {
      text[start] = capital(text[start] ?? '');
      const end = Math.min(count - 1, start + 11);
      text[end] = `${text[end]}.`;
    }
    return text.join(' ');
  };
  return { chance, word, words, sentences };
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
