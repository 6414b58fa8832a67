import { sentencesOf } from '../../text/sentencesOf';
import type { BlockCheck } from '../Check';
import { isProse } from '../language/isProse';
import { passivesIn } from '../language/passivesIn';

/** So many passive verbs make a passage heavy, in so large a share of its sentences. */
const fewestPassives = 3;
const fewestShare = 2 / 3;

/** A paragraph in which most of what is done is done by nobody. */
export const passive: BlockCheck = {
  name: 'passive',
  findIn(block, { language }) {
    if (language === null || !isProse(block)) return [];
    const sentences = sentencesOf(block.text);
    const found = passivesIn(block.text, language);
    const passiveSentences = sentences.filter(({ from, to }) =>
      found.some((word) => word.from >= from && word.to <= to),
    );
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined || found.length < fewestPassives) return [];
    if (passiveSentences.length < fewestPassives || passiveSentences.length < fewestShare * sentences.length) return [];
    const facts = {
      count: found.length,
      sentences: sentences.length,
      words: found
        .slice(0, 5)
        .map(({ text }) => text)
        .join(', '),
    };
    return [
      { check: 'passive', code: 'passive-heavy', severity: 'advice', from: first.from, to: last.to, facts, fixes: [] },
    ];
  },
};
