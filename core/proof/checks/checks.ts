import type { ArticleCheck, BlockCheck } from '../Check';
import { alternativeText } from './alternativeText';
import { byline } from './byline';
import { caption } from './caption';
import { credit } from './credit';
import { dateline } from './dateline';
import { doubledSpace } from './doubledSpace';
import { doubledWord } from './doubledWord';
import { gapMarker } from './gapMarker';
import { headlineLength } from './headlineLength';
import { imageSize } from './imageSize';
import { linkAddress } from './linkAddress';
import { longSentence } from './longSentence';
import { nameSpelling } from './nameSpelling';
import { passive } from './passive';
import { personIntroduction } from './personIntroduction';
import { quoteSpeaker } from './quoteSpeaker';
import { articleReadability, paragraphReadability } from './readability';
import { repeatedWord } from './repeatedWord';
import { standfirstLength } from './standfirstLength';
import { sum } from './sum';
import { unbalancedQuotes } from './unbalancedQuotes';
import { weekday } from './weekday';
import { yearOrder } from './yearOrder';

/** The checks of a block by itself, asked with every change. House style and spelling come beside them. */
export const blockChecks: readonly BlockCheck[] = [
  standfirstLength,
  dateline,
  doubledWord,
  doubledSpace,
  sum,
  weekday,
  yearOrder,
  linkAddress,
  gapMarker,
  longSentence,
  passive,
  paragraphReadability,
  repeatedWord,
];

/** The checks that need the whole article, asked when the writer pauses. */
export const articleChecks: readonly ArticleCheck[] = [
  headlineLength,
  byline,
  caption,
  credit,
  alternativeText,
  imageSize,
  nameSpelling,
  personIntroduction,
  unbalancedQuotes,
  quoteSpeaker,
  articleReadability,
];
