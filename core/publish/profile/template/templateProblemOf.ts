import type { Problem, ProblemCode } from '../../../base/Problem';

/** What LiquidJS says of where it stopped. */
interface Stop {
  readonly message: string;
  readonly token?: { readonly file?: string; readonly input?: string; getPosition(): readonly [number, number] };
  readonly originalError?: { readonly message: string };
}

/** What LiquidJS says, and what that is for somebody who writes a template. The first group is what it is about. */
const kinds: readonly (readonly [RegExp, ProblemCode])[] = [
  [/^undefined variable: (.+)$/u, 'template-unknown-name'],
  [/^undefined filter: (.+)$/u, 'template-unknown-filter'],
  [/^tag "(.+)" not found$/u, 'template-unknown-tag'],
  [/^(?:tag|output|raw) (.+) not closed$/u, 'template-not-closed'],
  [/^ENOENT: Failed to lookup "([^"]+)"/u, 'template-missing'],
  [/^ENOENT: (.+)$/u, 'template-missing'],
  [/^()(?:memory alloc|template render|parse length) limit exceeded/u, 'template-too-heavy'],
  [/^()(?:Maximum call stack size exceeded|too much recursion|Invalid string length)/u, 'template-too-heavy'],
];

/** What is wrong with a template, with its place as `page.liquid:12`; `nameOf` tells the file of a source, if it knows it. */
export function templateProblemOf(error: unknown, nameOf: (source: string | undefined) => string): Problem {
  if (!isStop(error)) throw error;
  const place = placeOf(error, nameOf);
  const message = (error.originalError?.message ?? error.message).replace(/, (?:file:.*, )?line:\d+, col:\d+$/su, '');
  for (const [pattern, code] of kinds) {
    const match = pattern.exec(message);
    if (match !== null) return { place, code, facts: { found: brief(match[1] ?? '') } };
  }
  return { place, code: 'template-broken', facts: { found: brief(message) } };
}

function placeOf({ token }: Stop, nameOf: (source: string | undefined) => string): string {
  if (token === undefined) return nameOf(undefined);
  // Not every token knows its file, but each the text that it is of.
  return `${token.file ?? nameOf(token.input)}:${token.getPosition()[0]}`;
}

function isStop(error: unknown): error is Stop {
  return error instanceof Error;
}

function brief(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
