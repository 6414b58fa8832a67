import type { FormatFacts } from '../FormatFacts';

/** The article alone, for a content management system. */
export const fragmentFacts: FormatFacts = {
  fileEnding: 'fragment.html',
  pictures: 'whole',
  takesLineWidth: false,
  leavesOut: ['look', 'metadata', 'alternative-headlines'],
};
