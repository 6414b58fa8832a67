import { isUtf8 } from 'node:buffer';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';

const lineFeed = 0x0a;

/**
 * Bytes as text, a byte order mark included. Fails where they are not UTF-8 (RFC 3629), with the fact `where`: line
 * and column of the first character that is none, counted from 1, `12:3`.
 */
export function readUtf8(bytes: Uint8Array): Result<string, Problem> {
  if (isUtf8(bytes)) return success(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return failure({ place: '', code: 'not-utf8', facts: { where: whereUtf8Breaks(bytes) } });
}

function whereUtf8Breaks(bytes: Uint8Array): string {
  let lineNumber = 1;
  for (let start = 0; ; lineNumber++) {
    const end = bytes.indexOf(lineFeed, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    // A line feed is never part of another character, so lines can be looked at one by one.
    if (end === -1 || !isUtf8(line)) return `${lineNumber}:${columnWhereUtf8Breaks(line)}`;
    start = end + 1;
  }
}

function columnWhereUtf8Breaks(line: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let column = 1;
  try {
    for (const byte of line) column += decoder.decode(Uint8Array.of(byte), { stream: true }).length;
  } catch {
    // Here it is.
  }
  return column;
}
