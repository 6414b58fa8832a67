import type { FormatFacts } from '../FormatFacts';

/** Markdown (CommonMark with GitHub's tables) below front matter, for sites that are built from files. */
export const markdownFacts: FormatFacts = {
  fileEnding: 'md',
  made: 'text',
  pictures: 'whole',
  holdsReview: false,
  takesLineWidth: false,
  leavesOut: ['field-marks', 'forms', 'alternative-headlines'],
};
