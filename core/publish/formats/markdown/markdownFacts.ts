import type { FormatFacts } from '../FormatFacts';

/** Markdown (CommonMark with GitHub's tables) below front matter, for sites that are built from files. */
export const markdownFacts: FormatFacts = {
  fileEnding: 'md',
  pictures: 'whole',
  takesLineWidth: false,
  leavesOut: ['field-marks', 'forms', 'alternative-headlines'],
};
