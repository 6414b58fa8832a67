import type { FormatFacts } from '../FormatFacts';

/** Plain text, for mail, typesetting and programs that take nothing else. */
export const textFacts: FormatFacts = {
  fileEnding: 'txt',
  made: 'text',
  pictures: 'none',
  holdsReview: false,
  takesLineWidth: true,
  leavesOut: ['pictures', 'marks', 'links', 'forms', 'tables', 'metadata', 'alternative-headlines'],
};
