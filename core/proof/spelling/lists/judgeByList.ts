import type { LanguageRules } from '../languages/LanguageRules';
import type { WordList } from './WordList';

/** What a list says of a word: nothing where it does not know it. */
export type ListVerdict = 'right' | 'wrong' | undefined;

/** What of the language a list needs. */
export interface ListLanguage {
  readonly rules: LanguageRules;
  /** Whether there is such a word, which could be the last part of a compound. */
  isWord(word: string): boolean;
  /** Whether a compound may begin like that. */
  isFirst(part: string): boolean;
}

/** What a list says of a word. */
export function judgeByList(list: WordList, word: string, language: ListLanguage): ListVerdict {
  if (list.wrong.has(word.toLowerCase())) return 'wrong';
  const forms = formsOf(word);
  if (forms.some((form) => list.right.has(form))) return 'right';
  const bases = forms.flatMap((form) => language.rules.basesOfGenitive(form));
  if (bases.some((base) => list.right.has(base) || list.inflected.has(base))) return 'right';
  if (list.inflected.size > 0 && forms.some((form) => isInflected(list, form, language))) return 'right';
  return list.lastParts.size > 0 && forms.some((form) => endsWithLastPart(list, form, language)) ? 'right' : undefined;
}

/** A word as it stands and as it would stand within a sentence: `Hos` is `hos`, `SKEPPSHULT` is `Skeppshult`. */
export function formsOf(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const title = lower.slice(0, 1).toUpperCase() + lower.slice(1);
  const isCapitals = word.length > 1 && word === word.toUpperCase();
  const forms = word === lower ? [word] : isCapitals ? [word, title, lower] : word === title ? [word, lower] : [word];
  return forms;
}

function isInflected(list: WordList, word: string, language: ListLanguage): boolean {
  for (let length = word.length; length >= 2; length--) {
    if (!list.inflected.has(word.slice(0, length))) continue;
    const rest = word.slice(length);
    if (rest === '' || language.rules.endings.has(rest)) return true;
    if (!language.rules.makesCompounds) continue;
    const isLastPart = (part: string): boolean => part.length >= 3 && language.isWord(part);
    if (isLastPart(rest) || (rest.startsWith('s') && isLastPart(rest.slice(1)))) return true;
  }
  return false;
}

function endsWithLastPart(list: WordList, word: string, language: ListLanguage): boolean {
  if (!language.rules.makesCompounds) return false;
  for (let start = 3; start < word.length - 1; start++) {
    for (let end = word.length; end > start + 1; end--) {
      const ending = word.slice(end);
      if (!list.lastParts.has(word.slice(start, end)) || (ending !== '' && !language.rules.endings.has(ending)))
        continue;
      if (language.isFirst(word.slice(0, start))) return true;
    }
  }
  return false;
}
