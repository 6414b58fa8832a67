import { version } from '../../package.json';
import type { UsageProblem } from './arguments/readArguments';
import { readArguments } from './arguments/readArguments';
import type { Command, CommandContext } from './Command';
import { bundleArticle } from './commands/bundleArticle';
import { checkFile } from './commands/checkFile';
import { exportArticle } from './commands/exportArticle';
import { newArticle } from './commands/newArticle';
import { unbundleArticle } from './commands/unbundleArticle';
import type { Texts } from './messages/Texts';
import type { Outcome } from './Outcome';

const commands: readonly Command[] = [newArticle, checkFile, exportArticle, bundleArticle, unbundleArticle];

/** What is to be printed, and the exit code. */
export interface Printed {
  readonly exitCode: Outcome['exitCode'];
  readonly out: string;
  readonly err: string;
}

/** Does what the arguments say, and gives what is to be printed. */
export async function runCommandLine(given: readonly string[], context: CommandContext): Promise<Printed> {
  const { texts } = context;
  const [first, ...rest] = given;
  const command = commands.find(({ shape }) => shape.name === first);
  // Only what stands before `--` is an option.
  const options = given.includes('--') ? given.slice(0, given.indexOf('--')) : given;
  if (options.includes('--help') || options.includes('-h')) {
    return printed(0, texts(command === undefined ? 'cli.help.spalt' : `cli.help.${command.shape.name}`));
  }
  if (command === undefined && first === '--version') return printed(0, version);
  const outcome = command === undefined ? withoutCommand(first, texts) : await runCommand(command, rest, context);
  if (options.includes('--json')) return printed(outcome.exitCode, JSON.stringify(outcome.data, null, 1));
  return {
    exitCode: outcome.exitCode,
    out: textOf(outcome.lines),
    err: textOf(outcome.messages.map((message) => `spalt: ${message}`)),
  };
}

async function runCommand(command: Command, rest: readonly string[], context: CommandContext): Promise<Outcome> {
  const { shape } = command;
  const options = { ...shape.options, json: { type: 'boolean' } as const };
  const given = readArguments({ ...shape, options }, rest);
  if (given.ok) return command.run(given.value, context);
  return misused(given.error, `spalt ${shape.name} --help`, context.texts);
}

function withoutCommand(first: string | undefined, texts: Texts): Outcome {
  if (first === undefined) return misused({ code: 'no-command', facts: {} }, 'spalt --help', texts);
  const problem: UsageProblem = first.startsWith('-')
    ? { code: 'unknown-option', facts: { option: first } }
    : { code: 'unknown-command', facts: { command: first } };
  return misused(problem, 'spalt --help', texts);
}

function misused({ code, facts }: UsageProblem, help: string, texts: Texts): Outcome {
  const message = texts(`cli.usage.${code}`, facts);
  return {
    exitCode: 2,
    lines: [],
    messages: [message, texts('cli.seeHelp', { help })],
    data: { ok: false, code: 'usage', reason: code, facts, message },
  };
}

function printed(exitCode: Outcome['exitCode'], text: string): Printed {
  return { exitCode, out: textOf([text]), err: '' };
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
