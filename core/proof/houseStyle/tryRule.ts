import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import type { BlockFinding } from '../Finding';
import { houseRule, houseStyleVersion } from './HouseRule';
import { HouseStyle, problemsOfRules } from './HouseStyle';

/**
 * Tries one rule on a text before it is saved: what it finds there, as in a paragraph, or what is wrong with the rule
 * (places as `rules[0].pattern`). A rule that is off is tried all the same.
 */
export function tryRule(
  value: unknown,
  text: string,
  language: 'sv' | 'en' | null,
): Result<readonly BlockFinding[], readonly Problem[]> {
  const parsed = houseRule.safeParse(value, { reportInput: true });
  if (!parsed.success) return failure(problemsOfZod(parsed.error, 'rules[0]'));
  const problems = problemsOfRules([parsed.data]);
  if (problems.length > 0) return failure(problems);
  const rules = [{ ...parsed.data, language: language ?? 'und', isOff: false }];
  const file = { format: 'spalt-house-style', version: houseStyleVersion, name: 'try', language: null, rules } as const;
  const block = { type: 'paragraph', text, marks: [], attributes: {}, ancestors: [] };
  return success(new HouseStyle([file], language ?? 'und').findIn(block, language));
}
