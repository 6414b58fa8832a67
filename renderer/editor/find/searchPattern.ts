import { RE2JS } from 're2js';

/**
 * The regular expression that one searches by, of the kind that can't hang: the one of the search itself. Undefined for
 * what is none, and for the forms that such expressions don't have, lookaround and references back.
 */
export function searchPattern(term: string, isCaseSensitive: boolean): RE2JS | undefined {
  try {
    return RE2JS.compile(term, isCaseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch {
    return undefined;
  }
}
