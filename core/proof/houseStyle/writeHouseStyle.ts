import type { HouseRule } from './HouseRule';
import { houseStyleVersion } from './HouseRule';

/** The text of a file of rules, as `readHouseStyle` reads it. Rules that name no language hold in all of them. */
export function writeHouseStyle(name: string, rules: readonly HouseRule[]): string {
  const file = { format: 'spalt-house-style', version: houseStyleVersion, name, language: null, rules };
  return `${JSON.stringify(file, null, 2)}\n`;
}
