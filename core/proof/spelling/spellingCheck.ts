import type { BlockCheck } from '../Check';
import type { Spelling } from './Spelling';

/** Blocks of names and of others' titles: what a dictionary says of them is no help. */
const unspelt: ReadonlySet<string> = new Set(['byline', 'credit', 'linkCardTitle']);

/**
 * Spelling as a check of a block, in a language (`de`) that the other checks may know nothing of. Suggestions are made when
 * one is asked for, since they take their time.
 */
export function spellingCheck(spelling: Pick<Spelling, 'misspelt'>, language: string): BlockCheck {
  return {
    name: 'spelling',
    findIn({ type, text }) {
      if (unspelt.has(type)) return [];
      return spelling.misspelt({ text, language }).map(({ from, to, word }) => ({
        check: 'spelling',
        code: 'misspelled',
        severity: 'warning',
        from,
        to,
        facts: { word },
        fixes: [],
      }));
    },
  };
}
