/** Letters that Unicode does not take apart, as a Swedish reader would look for them. */
const alike: Readonly<Record<string, string>> = {
  æ: 'ä',
  ø: 'ö',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

/**
 * A word as it is looked up: in small letters and without accents, but for å, ä and ö, which are letters of their own
 * in Swedish: `Idén` → `iden`, `Müller` → `muller`, `Åre` → `åre`. Their Danish and Norwegian kin are taken for them:
 * `København` → `köbenhavn`. Signs that are not seen (soft hyphens) are left out.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-zåäö0-9]*$/u.test(lower)) return lower;
  // Composed first, so that an å written as a with a ring is an å.
  return lower
    .normalize('NFC')
    .replace(/[^a-zåäö0-9]/gu, plainLetters)
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060]/gu, '');
}

/** A letter as those it stands for: `ﬁ` → `fi`, `ǽ` → `ä` and an accent. */
function plainLetters(letter: string): string {
  const parts = alike[letter] ?? letter.normalize('NFKD').toLowerCase();
  return Array.from(parts, (part) => alike[part] ?? part).join('');
}
