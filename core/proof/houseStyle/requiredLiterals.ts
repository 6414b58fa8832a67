/** Words of which every match has at least one; undefined where none can be told. */
type Needed = readonly string[] | undefined;

/** More than these are no quicker to look for than the pattern itself. */
const mostLiterals = 100;

/**
 * Words of which at least one stands in every text that a pattern of RE2's syntax matches; undefined where none can be
 * told. A pattern is run only on a text that has one, which most have not.
 */
export function requiredLiterals(pattern: string): Needed {
  const reader = new PatternReader(pattern);
  const needed = reader.readChoice();
  return reader.isWhole() ? needed : undefined;
}

/** Reads a pattern from left to right; what it does not know ends the reading. */
class PatternReader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  isWhole(): boolean {
    return this.at >= this.pattern.length;
  }

  /** `a|b`: one of what its ways need, if each needs something. */
  readChoice(): Needed {
    const ways = [this.readSequence()];
    while (this.take('|')) ways.push(this.readSequence());
    const all = ways.flatMap((way) => way ?? []);
    return ways.includes(undefined) || all.length > mostLiterals ? undefined : all;
  }

  /** What stands in a row: the longest that it needs is the rarest. */
  private readSequence(): Needed {
    let best: Needed;
    let run = '';
    const consider = (needed: Needed): void => {
      if (needed !== undefined && needed.length > 0 && shortestOf(needed) > shortestOf(best)) best = needed;
    };
    const endRun = (): void => {
      consider(run === '' ? undefined : [run]);
      run = '';
    };
    while (!this.isWhole() && !this.isAt('|') && !this.isAt(')')) {
      const before = this.at;
      const { literal, needed } = this.readAtom();
      if (this.at === before) break;
      const times = this.readTimes();
      if (literal === undefined || times === 'maybe') endRun();
      if (times !== 'maybe') consider(needed);
      if (literal === undefined || times === 'maybe') continue;
      run += literal;
      if (times === 'often') endRun();
    }
    endRun();
    return best;
  }

  private readAtom(): { readonly literal?: string; readonly needed?: Needed } {
    if (this.isAt('(')) return this.readGroup();
    if (this.isAt('[')) return this.stepOver(/\[\^?\]?(?:\\[pP]\{[^}]*\}|\\.|\[:\^?\w+:\]|[^\]\\])*\]/suy);
    if (this.isAt('\\')) {
      if (this.isAt('\\Q')) return {};
      const sign = /\\([^\p{L}\p{N}])/suy;
      sign.lastIndex = this.at;
      const literal = sign.exec(this.pattern)?.[1];
      if (literal === undefined) return this.stepOver(/\\(?:[pPx]\{[^}]*\}|x[0-9A-Fa-f]{2}|[pP]\w|\d{1,3}|\p{L})/suy);
      this.at += 1 + literal.length;
      return { literal };
    }
    if (this.isAt('.') || this.isAt('^') || this.isAt('$')) return this.stepOver(/./suy);
    const literal = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0);
    // A count, a star without anything before it: nothing that is known.
    if ('*+?'.includes(literal)) return {};
    this.at += literal.length;
    return { literal };
  }

  private readGroup(): { readonly needed?: Needed } {
    const opening = /\((?:\?:|\?P?<\w+>|(?!\?))/uy;
    opening.lastIndex = this.at;
    const opened = opening.exec(this.pattern)?.[0];
    if (opened === undefined) return {};
    const start = this.at;
    this.at += opened.length;
    const needed = this.readChoice();
    if (!this.take(')')) this.at = start;
    return needed === undefined ? {} : { needed };
  }

  private readTimes(): 'once' | 'often' | 'maybe' {
    const count = /(?:[?*+]|\{(?<least>\d+)(?:,\d*)?\})\??/uy;
    count.lastIndex = this.at;
    const match = count.exec(this.pattern);
    if (match === null) return 'once';
    this.at += match[0].length;
    const least = match.groups?.['least'];
    if (least === undefined) return match[0].startsWith('+') ? 'often' : 'maybe';
    return Number(least) === 0 ? 'maybe' : 'often';
  }

  private stepOver(token: RegExp): { readonly needed?: Needed } {
    token.lastIndex = this.at;
    this.at += token.exec(this.pattern)?.[0].length ?? 0;
    return {};
  }

  private isAt(sign: string): boolean {
    return this.pattern.startsWith(sign, this.at);
  }

  private take(sign: string): boolean {
    const isThere = this.isAt(sign);
    if (isThere) this.at += sign.length;
    return isThere;
  }
}

function shortestOf(literals: Needed): number {
  return literals === undefined ? 0 : Math.min(...literals.map(({ length }) => length));
}
