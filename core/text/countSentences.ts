import { sentencesOf } from './sentencesOf';

/**
 * How many sentences a block of text has: none where there is no letter or digit, else at least one. An abbreviation,
 * an initial or a number with a full stop ends none; neither does what goes on in small letters.
 */
export function countSentences(text: string): number {
  return sentencesOf(text).length;
}
