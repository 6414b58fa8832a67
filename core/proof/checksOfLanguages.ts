import { primaryLanguage } from '../document/languageTag';
import type { BlockCheck } from './Check';
import { ownLanguageOf } from './contextOfBlock';
import type { HouseStyle } from './houseStyle/HouseStyle';
import { houseStyleCheck } from './houseStyle/HouseStyle';
import type { Spelling } from './spelling/Spelling';
import { spellingCheck } from './spelling/spellingCheck';

/** What there is for a language: rules of house style, and dictionaries. */
export interface LanguageTools {
  readonly houseStyle?: HouseStyle | undefined;
  readonly spelling?: Pick<Spelling, 'misspelt'> | undefined;
}

/**
 * House style and spelling as checks, each block by what there is for its language, told without its country (`en`); a
 * block in a language for which there is nothing is left alone.
 */
export function checksOfLanguages(
  articleLanguage: string,
  tools: ReadonlyMap<string, LanguageTools>,
): readonly BlockCheck[] {
  const made = Array.from(tools, ([language, { houseStyle, spelling }]) => ({
    language,
    checks: [
      ...(houseStyle === undefined ? [] : [houseStyleCheck(houseStyle)]),
      ...(spelling === undefined ? [] : [spellingCheck(spelling, articleLanguage)]),
    ],
  }));
  return made.flatMap(({ language, checks }) =>
    checks.map((check): BlockCheck => ({
      name: check.name,
      findIn: (block, context) =>
        primaryLanguage(ownLanguageOf(block) ?? articleLanguage) === language ? check.findIn(block, context) : [],
    })),
  );
}
