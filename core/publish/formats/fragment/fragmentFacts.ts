import type { FormatFacts } from '../FormatFacts';

/** The article alone, for a content management system. */
export const fragmentFacts: FormatFacts = {
  fileEnding: 'fragment.html',
  made: 'text',
  pictures: 'whole',
  holdsReview: false,
  takesLineWidth: false,
  leavesOut: ['look', 'metadata', 'alternative-headlines'],
};
