import type { UsageProblem } from './arguments/readArguments';
import type { Texts } from './messages/Texts';
import type { Outcome } from './Outcome';

/** Wrong use as the outcome of a command; `help` is what explains the right one. */
export function misused({ code, facts }: UsageProblem, help: string, texts: Texts): Outcome {
  const message = texts(`cli.usage.${code}`, facts);
  return {
    exitCode: 2,
    lines: [],
    messages: [message, texts('cli.seeHelp', { help })],
    data: { ok: false, code: 'usage', reason: code, facts, message },
  };
}
