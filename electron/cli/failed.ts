import type { Problem } from '#core/base/Problem';
import { assertNever } from '#core/base/assertNever';
import { describeDiskFailure } from './messages/describeDiskFailure';
import { describeProblem, describeProblemAt } from './messages/describeProblem';
import type { Texts } from './messages/Texts';
import type { Outcome } from './Outcome';

/** Why a command could not do what it was asked to; `filePath` as the user wrote it. */
export type CommandFailure =
  | { readonly code: 'invalid'; readonly filePath: string; readonly problems: readonly Problem[] }
  /** `isGiven`: it is the file that the user named that could not be read. */
  | { readonly code: 'disk'; readonly filePath: string; readonly systemCode: string; readonly isGiven: boolean }
  | { readonly code: 'exists'; readonly filePath: string }
  /** Nobody has decided which text is to be published. */
  | { readonly code: 'suggestions-open'; readonly filePath: string; readonly count: number }
  /** Another article was exported under the same name, and would be written over. */
  | { readonly code: 'same-name'; readonly filePath: string; readonly other: string }
  | { readonly code: 'file-not-made'; readonly filePath: string }
  | { readonly code: 'picture-missing' | 'picture-damaged'; readonly filePath: string; readonly image: string };

/** These say that the user named the wrong file rather than that the system refused. */
const namingFaults: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

/** A failure as the outcome of a command. */
export function failed(failure: CommandFailure, texts: Texts): Outcome {
  const { filePath } = failure;
  const data = { ok: false, ...failure };
  const outcome = (exitCode: 1 | 2, message: string): Outcome => ({
    exitCode,
    lines: [],
    messages: [`${filePath}: ${message}`],
    data: { ...data, message },
  });
  switch (failure.code) {
    case 'invalid':
      return {
        exitCode: 2,
        lines: [],
        messages: failure.problems.map((problem) => describeProblemAt(filePath, problem, texts)),
        data: {
          ...data,
          problems: failure.problems.map((problem) => ({ ...problem, message: describeProblem(problem, texts) })),
        },
      };
    case 'disk': {
      const exitCode = failure.isGiven && namingFaults.has(failure.systemCode) ? 2 : 1;
      return outcome(exitCode, describeDiskFailure(failure.systemCode, texts));
    }
    case 'exists':
      return outcome(2, texts('cli.exists'));
    case 'suggestions-open':
      return outcome(2, texts('cli.suggestionsOpen', { count: failure.count }));
    case 'same-name':
      return outcome(2, texts('cli.sameName', { other: failure.other }));
    case 'file-not-made':
      return outcome(1, texts('failure.file-not-made'));
    case 'picture-missing':
    case 'picture-damaged':
      return outcome(2, texts(`failure.${failure.code}`, { image: `images/${failure.image}` }));
    default:
      return assertNever(failure);
  }
}
