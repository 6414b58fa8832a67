import type { ArticleReview } from './reviewJson';

type Passes = ArticleReview['passes'];

/** The form of the file has no more. */
const mostPasses = 500;

/** Passes with the last one of this person, in place of theirs before; where there is none, without any of theirs. */
export function withPass(passes: Passes, name: string, pass: Passes[number] | undefined): Passes {
  const others = passes.filter(({ by }) => by !== name);
  return pass === undefined ? others : [...others, pass].slice(-mostPasses);
}
