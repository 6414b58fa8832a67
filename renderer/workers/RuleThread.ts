import type { NumberedAnswer, NumberedQuestion, RuleAnswer, RuleQuestion } from './RuleMessages';

/** A thread that reads and tries rules of house style, seen from the window. */
export interface RuleThread {
  readonly ask: <Question extends RuleQuestion>(
    question: Question,
  ) => Promise<Extract<RuleAnswer, { readonly kind: Question['kind'] }>>;
  /** Ends it. What was asked and not answered yet never is. */
  readonly end: () => void;
}

/** A thread that reads and tries rules, for as long as they are looked at. */
export function startRuleThread(): RuleThread {
  const worker = new Worker(new URL('rules.ts', import.meta.url), { type: 'module', name: 'rules' });
  const waiting = new Map<number, (answer: RuleAnswer) => void>();
  let lastNumber = 0;
  worker.addEventListener('message', ({ data: { number, answer } }: MessageEvent<NumberedAnswer>) => {
    waiting.get(number)?.(answer);
    waiting.delete(number);
  });
  return {
    ask: <Question extends RuleQuestion>(question: Question) => {
      lastNumber += 1;
      const message: NumberedQuestion = { number: lastNumber, question };
      return new Promise<Extract<RuleAnswer, { readonly kind: Question['kind'] }>>((resolve, reject) => {
        waiting.set(message.number, (answer) => {
          if (isAnswerTo(question, answer)) resolve(answer);
          else reject(new Error(`The thread answered ${answer.kind} to ${question.kind}.`));
        });
        worker.postMessage(message, []);
      });
    },
    end: () => worker.terminate(),
  };
}

function isAnswerTo<Question extends RuleQuestion>(
  question: Question,
  answer: RuleAnswer,
): answer is Extract<RuleAnswer, { readonly kind: Question['kind'] }> {
  return answer.kind === question.kind;
}
