import type { FormatFacts } from '../FormatFacts';

/** The page as it is printed, tagged, with its title and language. */
export const pdfFacts: FormatFacts = {
  fileEnding: 'pdf',
  made: 'print',
  pictures: 'within',
  holdsReview: false,
  takesLineWidth: false,
  leavesOut: ['metadata', 'alternative-headlines'],
};
