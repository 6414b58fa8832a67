import type { FormatFacts } from '../FormatFacts';

/** Blocks of WordPress's editor, as its code editor takes them. */
export const wordpressFacts: FormatFacts = {
  fileEnding: 'wordpress.html',
  made: 'text',
  pictures: 'whole',
  holdsReview: false,
  takesLineWidth: false,
  leavesOut: ['picture-upload', 'metadata', 'list-paragraphs', 'alternative-headlines'],
};
