import { HouseStyle } from './HouseStyle';
import { readHouseStyle } from './readHouseStyle';

/** So many of their own words are in the text that rules are tried on. */
const wordsMost = 60;

/**
 * Reads the text of a file of rules, makes them ready for each language that they hold in, and looks for them in a short
 * text. Gives what they come to (`HouseStyle.size`), in the language that has most; of a file that can't be read, 0: what is
 * wrong with it is told by whoever reads it. It may take any time and memory: whoever does not trust the file sees to that
 * from another process.
 */
export function tryRules(text: string): number {
  const read = readHouseStyle(text);
  if (!read.ok) return 0;
  const { rules, language } = read.value;
  const words = rules.flatMap((rule) => rule.words?.slice(0, 1) ?? []).slice(0, wordsMost);
  const paragraph = {
    type: 'paragraph',
    text: `${words.join(', ')} and “the mayor said” 12 500 times på 3:e våningen. ${'aaaa '.repeat(wordsMost)}`,
    marks: [],
    attributes: {},
    ancestors: [],
  };
  const languages = new Set<string | null>([language, 'sv', 'en', ...rules.flatMap((rule) => rule.language ?? [])]);
  return [...languages].reduce((most, each) => {
    const style = new HouseStyle([read.value], each);
    style.findIn(paragraph, null);
    return Math.max(most, style.size);
  }, 0);
}
