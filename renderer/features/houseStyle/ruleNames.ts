import type { TFunction } from 'i18next';
import type { HouseRule } from '#core/proof/houseStyle/HouseRule';

/** How many of a rule's words stand for all of them. */
const mostWords = 3;

/** The categories of the rules that come with Spalt. */
export const shippedCategories = [
  'abbreviations',
  'dates',
  'names',
  'numbers',
  'percent',
  'quotation',
  'times',
  'titles',
  'words',
] as const;

/** What a rule is called: the words it looks for; of a pattern, which few can read, what it says. */
export function ruleName(t: TFunction, { words = [], pattern, message }: HouseRule): string {
  if (pattern !== undefined) return message;
  const shown = words.slice(0, mostWords).join(', ');
  return words.length > mostWords ? t('houseStyle.andMore', { words: shown, count: words.length - mostWords }) : shown;
}

/** What a category is called: those of Spalt's rules have names in every language, others are as they were written. */
export function categoryName(t: TFunction, category: string): string {
  return shippedCategories.some((name) => name === category) ? t(`houseStyle.categories.${category}`) : category;
}
