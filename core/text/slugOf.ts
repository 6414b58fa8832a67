const maximumLength = 80;

/** Letters that Unicode does not take apart into a Latin letter and an accent. */
const spelledOut: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
};

/**
 * Names a file or an address after a headline: lower case, a to z, digits and single hyphens, at most 80 characters
 * and cut between words. `Förnyad samverkan` → `fornyad-samverkan`. Empty when nothing of the text can be written so.
 */
export function slugOf(text: string): string {
  const latin = text
    .toLowerCase()
    // An apostrophe within a word does not part it: `it’s` → `its`.
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .normalize('NFKD')
    .replace(/\P{ASCII}/gu, (character) => spelledOut[character] ?? (/\p{M}/u.test(character) ? '' : ' '));
  const words = latin.split(/[^a-z0-9]+/u).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, maximumLength) : `${slug}-${word}`;
    if (longer.length > maximumLength) break;
    slug = longer;
  }
  return slug;
}
