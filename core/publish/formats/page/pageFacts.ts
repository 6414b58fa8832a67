import type { FormatFacts } from '../FormatFacts';

/** A complete page that stands by itself, with its style and what machines read of it. */
export const pageFacts: FormatFacts = {
  fileEnding: 'html',
  pictures: 'sizes',
  takesLineWidth: false,
  leavesOut: [],
};
