import type { Chance } from './Chance';

/** Syllables that no text is copied with: words of them look like Swedish and English, and mean nothing. */
const syllables = {
  sv: ['ba', 'dren', 'fjå', 'göl', 'hän', 'klip', 'lå', 'mör', 'nas', 'ord', 'plin', 'rås', 'skä', 'stö', 'tvi', 'vål'],
  en: [
    'bas',
    'cren',
    'dow',
    'fle',
    'gar',
    'hin',
    'lor',
    'mead',
    'ness',
    'pel',
    'quin',
    'rath',
    'shel',
    'thow',
    'ver',
    'wick',
  ],
} as const;

/** A language in which words are invented. */
export type InventedLanguage = keyof typeof syllables;

/** A word of one to four syllables. */
export function inventedWord(chance: Chance, language: InventedLanguage): string {
  return Array.from({ length: chance.between(1, 4) }, () => chance.pick(syllables[language])).join('');
}

/** So many words, the first with a capital letter. */
export function inventedWords(chance: Chance, language: InventedLanguage, count: number): string {
  const text = Array.from({ length: count }, () => inventedWord(chance, language)).join(' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
