import { countWords } from '../../text/countWords';
import { sentencesOf } from '../../text/sentencesOf';
import type { BlockCheck } from '../Check';
import { isProse } from '../language/isProse';

/** A sentence that has more words than a reader holds in mind. */
export const longSentence: BlockCheck = {
  name: 'longSentence',
  findIn(block, { settings }) {
    if (!isProse(block)) return [];
    return sentencesOf(block.text).flatMap(({ from, to }) => {
      const sentence = block.text.slice(from, to);
      const count = countWords(sentence);
      // A line break is a pause too: verse, addresses.
      if (count <= settings.sentenceWords || sentence.includes('\n')) return [];
      const facts = { count, limit: settings.sentenceWords };
      return [{ check: 'longSentence', code: 'sentence-long', severity: 'advice', from, to, facts, fixes: [] }];
    });
  },
};
