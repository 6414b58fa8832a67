import { toPlainText } from '#core/document/isPlainText';
import { searchPattern } from './searchPattern';

/** What is searched for, as far as its replacement depends on it. */
export interface ReplacedSearch {
  readonly searchTerm: string;
  readonly caseSensitive: boolean;
  readonly useRegex: boolean;
}

/**
 * What takes the place of a match: the replacement as it was written, without what can't stand in an article. Of a
 * regular expression `$1` to `$9` are its groups, `$&` is the whole match and `$$` a dollar sign.
 */
export function replacementOf(found: string, replacement: string, search: ReplacedSearch): string {
  const matcher = search.useRegex ? searchPattern(search.searchTerm, search.caseSensitive)?.matcher(found) : undefined;
  // What was found by what stands around it, such as `\b`, may not match by itself: then the groups are not known.
  if (matcher?.matches() !== true) return toPlainText(replacement);
  return toPlainText(
    replacement.replace(/\$([$&1-9])/gu, (whole, sign: string) => {
      if (sign === '$') return '$';
      if (sign === '&') return found;
      return Number(sign) <= matcher.groupCount() ? (matcher.group(Number(sign)) ?? '') : whole;
    }),
  );
}
