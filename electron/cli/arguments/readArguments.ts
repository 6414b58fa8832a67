import { parseArgs } from 'node:util';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';

/** The names of the commands; those of one kind begin with the same word. */
export type CommandName =
  | 'bundle'
  | 'check'
  | 'check-file'
  | 'export'
  | 'new'
  | 'site'
  | 'unbundle'
  | 'library backup'
  | 'library list'
  | 'library rebuild'
  | 'library restore'
  | 'library search'
  | 'library verify';

/** What a command takes. */
export interface CommandShape {
  readonly name: CommandName;
  /** The names of what it takes without an option, in order; all must be given. */
  readonly operands: readonly string[];
  /** Whether the last of them may be given any number of times. */
  readonly takesMore?: boolean;
  readonly options: Readonly<Record<string, OptionShape>>;
}

/** An option: one that has a value, one that may be given several times, each with another, or one that is there or not. */
export type OptionShape =
  | {
      readonly type: 'string';
      readonly isRequired?: boolean;
      readonly choices?: readonly string[];
      readonly mayBeStandardInput?: boolean;
    }
  | { readonly type: 'list' }
  | { readonly type: 'boolean' };

/** What was given to a command, checked. */
export interface GivenArguments {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** Of options that may be given several times: what was given, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/** What is wrong with the arguments; `code` picks the sentence (`cli.usage.<code>`), `facts` fill it. */
export interface UsageProblem {
  readonly code:
    | 'no-command'
    | 'unknown-command'
    | 'unknown-option'
    | 'value-missing'
    | 'value-unexpected'
    | 'option-missing'
    | 'wrong-choice'
    | 'unfit-value'
    | 'not-a-count'
    | 'not-a-line-width'
    | 'line-width-unfit'
    | 'profile-unfit'
    | 'zip-unfit'
    | 'made-in-app'
    | 'operand-missing'
    | 'operand-unexpected';
  readonly facts: Readonly<Record<string, string>>;
}

/** Reads arguments as POSIX section 12.2 and GNU have them: `--out dir`, `--out=dir`, `--` before operands. */
export function readArguments(shape: CommandShape, rest: readonly string[]): Result<GivenArguments, UsageProblem> {
  const options = Object.fromEntries(
    Object.entries(shape.options).map(([name, { type }]) => [name, { type: type === 'list' ? 'string' : type }]),
  );
  // Not strict, since its messages are in English only; what it would refuse is refused below.
  const { tokens } = parseArgs({ args: [...rest], options, strict: false, allowPositionals: true, tokens: true });
  const operands: string[] = [];
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = shape.options[token.name];
    if (option === undefined || !token.rawName.startsWith('--')) {
      return failure({ code: 'unknown-option', facts: { option: token.rawName } });
    }
    if (option.type === 'boolean') {
      if (token.value !== undefined) return failure({ code: 'value-unexpected', facts: { option: token.rawName } });
      flags.add(token.name);
      continue;
    }
    const { value } = token;
    // `--out --json` has forgotten the folder; a folder of that name is written `--out=./--json`.
    const isValue =
      value === '-'
        ? option.type === 'string' && option.mayBeStandardInput === true
        : value !== '' && value?.startsWith('-') === false;
    if (value === undefined || !isValue) {
      return failure({ code: 'value-missing', facts: { option: token.rawName } });
    }
    if (option.type === 'list') {
      lists.set(token.name, [...(lists.get(token.name) ?? []), value]);
      continue;
    }
    if (option.choices?.includes(value) === false) {
      return failure({
        code: 'wrong-choice',
        facts: { option: token.rawName, value, choices: option.choices.join(', ') },
      });
    }
    values.set(token.name, value);
  }
  for (const [name, option] of Object.entries(shape.options)) {
    if (option.type === 'string' && option.isRequired === true && !values.has(name)) {
      return failure({ code: 'option-missing', facts: { option: `--${name}` } });
    }
  }
  const missing = shape.operands[operands.length];
  if (missing !== undefined) return failure({ code: 'operand-missing', facts: { operand: missing } });
  const unexpected = shape.takesMore === true ? undefined : operands[shape.operands.length];
  if (unexpected !== undefined) return failure({ code: 'operand-unexpected', facts: { operand: unexpected } });
  return success({ operands, values, lists, flags });
}
