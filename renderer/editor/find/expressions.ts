import type { RE2JS as Library } from 're2js';

let library: typeof Library | undefined;

/** Hands over what reads regular expressions, before the first is searched by. */
export function haveExpressions(read: typeof Library): void {
  library = read;
}

/**
 * What stands in the place of `re2js` for the library that searches (`electron.vite.config.ts`): it imports it in any case,
 * and only a regular expression needs it, which nobody searches by before the bar is there that brings it.
 */
export const RE2JS: Pick<typeof Library, 'compile' | 'CASE_INSENSITIVE'> = {
  get CASE_INSENSITIVE() {
    return present().CASE_INSENSITIVE;
  },
  compile: (...given) => present().compile(...given),
};

function present(): typeof Library {
  if (library === undefined) throw new Error('What reads regular expressions is not there yet.');
  return library;
}
