import type { RE2JS } from 're2js';
import { toPlainText } from '#core/document/isPlainText';

/**
 * What takes the place of a match: the replacement as it was written, without what can't stand in an article. Of a
 * regular expression, if it was found by one, `$1` to `$9` are its groups, `$&` is the whole match and `$$` a dollar sign.
 */
export function replacementOf(found: string, replacement: string, pattern: RE2JS | null): string {
  const matcher = pattern?.matcher(found);
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
