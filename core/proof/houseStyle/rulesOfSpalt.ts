import type { HouseStyleFile } from './HouseRule';
import { readHouseStyleValue } from './readHouseStyle';

/** The rules that come with Spalt, of what their file holds. Throws when it is damaged, which only a bug makes it. */
export function rulesOfSpalt(value: unknown): HouseStyleFile {
  const rules = readHouseStyleValue(value);
  if (!rules.ok) throw new Error(`The rules that come with Spalt are damaged: ${JSON.stringify(rules.error[0])}`);
  return rules.value;
}
