import { version } from '../../package.json';
import type { UsageProblem } from './arguments/readArguments';
import { readArguments } from './arguments/readArguments';
import type { Command, CommandContext } from './Command';
import { bundleArticle } from './commands/bundleArticle';
import { checkArticle } from './commands/checkArticle';
import { checkFile } from './commands/checkFile';
import { exportArticles } from './commands/export/exportArticles';
import { newArticle } from './commands/newArticle';
import { backUpLibrary } from './commands/library/backUpLibrary';
import { listLibrary } from './commands/library/listLibrary';
import { rebuildLibrary } from './commands/library/rebuildLibrary';
import { restoreLibrary } from './commands/library/restoreLibrary';
import { searchLibrary } from './commands/library/searchLibrary';
import { verifyLibraryFolder } from './commands/library/verifyLibraryFolder';
import { writeSite } from './commands/site/writeSite';
import { unbundleArticle } from './commands/unbundleArticle';
import type { Texts } from './messages/Texts';
import { misused } from './misused';
import type { Outcome } from './Outcome';
import { runRounds } from './watch/runRounds';

const commands: readonly Command[] = [
  newArticle,
  checkArticle,
  checkFile,
  exportArticles,
  writeSite,
  bundleArticle,
  unbundleArticle,
  listLibrary,
  searchLibrary,
  verifyLibraryFolder,
  rebuildLibrary,
  backUpLibrary,
  restoreLibrary,
];
/** The word that commands about a whole library begin with. */
const libraryWord = 'library';

/** What is to be printed, and the exit code. */
export interface Printed {
  readonly exitCode: Outcome['exitCode'];
  readonly out: string;
  readonly err: string;
}

/**
 * Does what the arguments say, and gives what is to be printed. With `--watch` each round is printed when it is done, and
 * nothing is left to be printed at the end, which the signal of `live` brings.
 */
export async function runCommandLine(
  given: readonly string[],
  context: CommandContext,
  live: { readonly print: (printed: Printed) => void; readonly begin: () => AbortSignal },
): Promise<Printed> {
  const { texts } = context;
  const { first, rest } = firstWords(given);
  const command = commands.find(({ shape }) => shape.name === first);
  // Only what stands before `--` is an option.
  const options = given.includes('--') ? given.slice(0, given.indexOf('--')) : given;
  if (options.includes('--help') || options.includes('-h')) {
    if (command !== undefined) return printed(0, texts(`cli.help.${command.shape.name}`));
    return printed(0, texts(given[0] === libraryWord ? 'cli.help.library' : 'cli.help.spalt'));
  }
  if (command === undefined && first === '--version') return printed(0, version);
  const isJson = options.includes('--json');
  if (command?.watched !== undefined && options.includes('--watch')) {
    const read = readGiven(command, rest);
    if (read.ok) {
      const signal = live.begin();
      const print = (outcome: Outcome): void => live.print(printedRound(outcome, isJson));
      const ending = await runRounds(command.watched(read.value, { ...context, signal }), { texts, print, signal });
      return ending === undefined ? { exitCode: 0, out: '', err: '' } : printedOutcome(ending, isJson);
    }
  }
  const outcome = command === undefined ? withoutCommand(first, texts) : await runCommand(command, rest, context);
  return printedOutcome(outcome, isJson);
}

function printedOutcome({ exitCode, lines, messages, data }: Outcome, isJson: boolean): Printed {
  if (isJson) return printed(exitCode, JSON.stringify(data, null, 1));
  return { exitCode, out: textOf(lines), err: textOf(messages.map((message) => `spalt: ${message}`)) };
}

/** Of a round one line: what it comes to or, for machines, all of it. */
function printedRound(outcome: Outcome, isJson: boolean): Printed {
  if (isJson) return printed(outcome.exitCode, JSON.stringify(outcome.data));
  return printedOutcome({ ...outcome, lines: outcome.lines.slice(-1) }, false);
}

/** The words that name the command, and what follows them. */
function firstWords(given: readonly string[]): {
  readonly first: string | undefined;
  readonly rest: readonly string[];
} {
  const [first, second, ...rest] = given;
  const isPair = first === libraryWord && second !== undefined && !second.startsWith('-');
  return isPair ? { first: `${first} ${second}`, rest } : { first, rest: given.slice(1) };
}

async function runCommand(command: Command, rest: readonly string[], context: CommandContext): Promise<Outcome> {
  const given = readGiven(command, rest);
  if (given.ok) return command.run(given.value, context);
  return misused(given.error, `spalt ${command.shape.name} --help`, context.texts);
}

function readGiven({ shape }: Command, rest: readonly string[]): ReturnType<typeof readArguments> {
  return readArguments({ ...shape, options: { ...shape.options, json: { type: 'boolean' } } }, rest);
}

function withoutCommand(first: string | undefined, texts: Texts): Outcome {
  if (first === undefined) return misused({ code: 'no-command', facts: {} }, 'spalt --help', texts);
  if (first === libraryWord) return misused({ code: 'no-command', facts: {} }, 'spalt library --help', texts);
  const problem: UsageProblem = first.startsWith('-')
    ? { code: 'unknown-option', facts: { option: first } }
    : { code: 'unknown-command', facts: { command: first } };
  return misused(problem, 'spalt --help', texts);
}

function printed(exitCode: Outcome['exitCode'], text: string): Printed {
  return { exitCode, out: textOf([text]), err: '' };
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
