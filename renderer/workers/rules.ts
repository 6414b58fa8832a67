/** The thread of the dialogue of house style: questions to `answerRuleQuestion` and back. */
import type { NumberedAnswer, NumberedQuestion } from './RuleMessages';
import { answerRuleQuestion } from './answerRuleQuestion';

addEventListener('message', ({ data: { number, question } }: MessageEvent<NumberedQuestion>) => {
  void answerRuleQuestion(question).then((answer) => postMessage({ number, answer } satisfies NumberedAnswer));
});
