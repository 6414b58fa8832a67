import type { FormatFacts } from '../FormatFacts';

/** IPTC's news in JSON, for other systems of the trade. */
export const ninjsFacts: FormatFacts = {
  fileEnding: 'ninjs.json',
  made: 'text',
  pictures: 'whole',
  holdsReview: false,
  takesLineWidth: false,
  leavesOut: ['picture-addresses'],
};
