import { assertNever } from '#core/base/assertNever';
import { readRulesTable } from '#core/proof/houseStyle/houseStyleCsv';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';
import { tryRule } from '#core/proof/houseStyle/tryRule';
import type { RuleAnswer, RuleQuestion } from './RuleMessages';
import { readShippedRules } from './readShippedRules';

/** Answers the dialogue of house style: what takes a moment, so that the window need not. */
export async function answerRuleQuestion(question: RuleQuestion): Promise<RuleAnswer> {
  switch (question.kind) {
    case 'book':
      return {
        kind: 'book',
        shipped: await Promise.all((['sv', 'en'] as const).map(readShippedRules)),
        files: question.files.map(({ name, text }) => ({ name, read: readHouseStyle(text) })),
      };
    case 'try':
      return { kind: 'try', found: tryRule(question.rule, question.text, question.language) };
    case 'table':
      return { kind: 'table', table: readRulesTable(question.text) };
    default:
      return assertNever(question);
  }
}
