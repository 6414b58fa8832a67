import type { HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import { rulesOfSpalt } from '#core/proof/houseStyle/rulesOfSpalt';

/** The rules of house style that come with Spalt for a language. */
export async function readShippedRules(language: 'sv' | 'en'): Promise<HouseStyleFile> {
  const { default: value } =
    language === 'sv' ? await import('#resources/houseStyle/sv.json') : await import('#resources/houseStyle/en.json');
  return rulesOfSpalt(value);
}
