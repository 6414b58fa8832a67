import type { FormatFacts } from '../FormatFacts';

/** IPTC's news in JSON, for other systems of the trade. */
export const ninjsFacts: FormatFacts = {
  fileEnding: 'ninjs.json',
  pictures: 'whole',
  takesLineWidth: false,
  leavesOut: ['picture-addresses'],
};
