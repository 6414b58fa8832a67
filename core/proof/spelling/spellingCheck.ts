import type { BlockCheck } from '../Check';
import { ownLanguageOf } from '../contextOfBlock';
import type { Spelling } from './Spelling';

/** Blocks of names and of others' titles: what a dictionary says of them is no help. */
const unspelt: ReadonlySet<string> = new Set(['byline', 'credit', 'linkCardTitle']);

/**
 * Spelling as a check of a block, in its own language, else in that one (`de`), of which other checks may know nothing. Suggestions are made when
 * one is asked for, since they take their time.
 */
export function spellingCheck(spelling: Pick<Spelling, 'misspelt'>, language: string): BlockCheck {
  return {
    name: 'spelling',
    findIn(block) {
      const { type, text } = block;
      if (unspelt.has(type)) return [];
      const own = ownLanguageOf(block);
      return spelling.misspelt({ text, language: own ?? language }).map(({ from, to, word }) => ({
        check: 'spelling',
        code: 'misspelled',
        severity: 'warning',
        from,
        to,
        facts: own === null ? { word } : { word, language: own },
        fixes: [],
      }));
    },
  };
}
