/**
 * What matters in a style sheet to whoever wants to know what it asks for, by CSS Syntax Module Level 3 section 4:
 * `at` is the name after an at sign, `function` that before a bracket, both in lower case; `address` is what `url()`
 * names, quoted or not; `broken` is an address or a string that a browser gives up on.
 */
export interface StyleToken {
  readonly kind: 'at' | 'function' | 'address' | 'broken';
  /** With its escapes resolved. */
  readonly value: string;
  /** Where it stands: the whole of it, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const namePart = /(?:[\w\u0080-\u{10FFFF}-]|\\(?:[0-9a-f]{1,6}(?:\r\n|[ \t\n\r\f])?|[^\n\r\f0-9a-f]))+/iuy;
const comment = /\/\*.*?(?:\*\/|$)/suy;
const quoted = /"(?:[^"\\\n\r\f]|\\(?:\r\n|[^]))*"|'(?:[^'\\\n\r\f]|\\(?:\r\n|[^]))*'/uy;
const blank = /(?:[ \t\n\r\f]|\/\*.*?\*\/)*/suy;
const bareAddress = /[ \t\n\r\f]*((?:[^"'()\\ \t\n\r\f\p{Cc}]|\\[^\n\r\f])*)[ \t\n\r\f]*(?:\)|$)/uy;
const escape = /\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|[\n\r\f])|([^]))/giu;

/** The style of a site stands in each of its pages: it is read once for all of them. */
const known = new Map<string, readonly StyleToken[]>();
const mostKnown = 20;
/** What is shorter is read as fast as it is looked up. */
const leastKnownLength = 1000;

/** Every token of a style sheet that could ask for something, in their order. */
export function styleTokens(style: string): readonly StyleToken[] {
  if (style.length < leastKnownLength) return readTokens(style);
  let tokens = known.get(style);
  if (tokens === undefined) {
    tokens = readTokens(style);
    if (known.size >= mostKnown) known.clear();
    known.set(style, tokens);
  }
  return tokens;
}

function readTokens(style: string): readonly StyleToken[] {
  const tokens: StyleToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(style);
    if (match !== null) at += match[0].length;
    return match;
  };
  while (at < style.length) {
    const start = at;
    const character = style[at] ?? '';
    const token = (kind: StyleToken['kind'], value: string): void => void tokens.push({ kind, value, start, end: at });
    if (character === '/' && style[at + 1] === '*') take(comment);
    else if (character === '"' || character === "'") {
      if (take(quoted) === null) {
        at += 1;
        token('broken', style.slice(start, start + 40));
      }
    } else if (character === '@') {
      at += 1;
      const name = take(namePart);
      if (name !== null) token('at', unescaped(name[0]).toLowerCase());
    } else {
      const name = take(namePart);
      if (name === null) at += String.fromCodePoint(style.codePointAt(at) ?? 0).length;
      else if (style[at] === '(') {
        at += 1;
        const called = unescaped(name[0]).toLowerCase();
        if (called === 'url') takeAddress(take, token, style, start);
        else token('function', called);
      }
    }
  }
  return tokens;
}

/** What stands in the brackets of `url(`: a string, with nothing but blanks beside it, or the bare address. */
function takeAddress(
  take: (pattern: RegExp) => RegExpExecArray | null,
  token: (kind: StyleToken['kind'], value: string) => void,
  style: string,
  start: number,
): void {
  const bare = take(bareAddress);
  if (bare !== null) {
    token('address', unescaped(bare[1] ?? ''));
    return;
  }
  take(blank);
  const text = take(quoted);
  const isClosed = text !== null && take(/(?:[ \t\n\r\f]|\/\*.*?\*\/)*(?:\)|$)/suy) !== null;
  if (text !== null && isClosed) token('address', unescaped(text[0].slice(1, -1)));
  else token('broken', style.slice(start, start + 40));
}

function unescaped(text: string): string {
  return text.replace(escape, (_, digits: string | undefined, lineBreak: string | undefined, other: string) => {
    if (lineBreak !== undefined) return '';
    if (digits === undefined) return other;
    const code = Number.parseInt(digits, 16);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code);
  });
}
