import type { FormatFacts } from '../FormatFacts';

/** A document of Word (ECMA-376), with what is suggested and said of the article as Word has it. */
export const docxFacts: FormatFacts = {
  fileEnding: 'docx',
  made: 'word',
  pictures: 'within',
  holdsReview: true,
  takesLineWidth: false,
  leavesOut: ['some-suggestions', 'addresses', 'alternative-headlines'],
};
