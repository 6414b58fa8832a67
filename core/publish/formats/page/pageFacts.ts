import type { FormatFacts } from '../FormatFacts';

/** A complete page that stands by itself, with its style and what machines read of it. */
export const pageFacts: FormatFacts = {
  fileEnding: 'html',
  made: 'text',
  pictures: 'sizes',
  holdsReview: false,
  takesLineWidth: false,
  leavesOut: [],
};
