import { HouseStyle } from '#core/proof/houseStyle/HouseStyle';
import { rulesOfSpalt } from '#core/proof/houseStyle/rulesOfSpalt';

/** The rules of house style that come with Spalt for a language. */
export async function openHouseStyle(language: 'sv' | 'en'): Promise<HouseStyle> {
  const { default: value } =
    language === 'sv' ? await import('#resources/houseStyle/sv.json') : await import('#resources/houseStyle/en.json');
  return new HouseStyle([rulesOfSpalt(value)], language);
}
