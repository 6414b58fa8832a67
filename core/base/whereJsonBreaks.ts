import { parse } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';

/**
 * Line and column, counted from 1, where a text stops being JSON: `12:3`. V8 names the place in some of its messages
 * only, so a parser that always does reads the text once more.
 */
export function whereJsonBreaks(json: string): string {
  const errors: ParseError[] = [];
  parse(json, errors, { disallowComments: true, allowTrailingComma: false });
  const lines = json.slice(0, errors[0]?.offset ?? json.length).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
