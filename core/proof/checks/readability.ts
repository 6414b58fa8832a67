import type { Readability } from '../../text/readability';
import { lixLevelOf, lixOf, readabilityOf, sumOfReadability } from '../../text/readability';
import type { ArticleCheck, BlockCheck } from '../Check';
import { isProse } from '../language/isProse';

/** Fewer words tell nothing of how hard a paragraph is: one long word weighs too much. */
const fewestWords = 30;

/** A paragraph that is hard to read, by its LIX. */
export const paragraphReadability: BlockCheck = {
  name: 'readability',
  findIn(block, { settings }) {
    if (!isProse(block)) return [];
    const parts = readabilityOf(block.text);
    const lix = parts.wordCount < fewestWords ? null : lixOf(parts);
    if (lix === null || lix < settings.paragraphLix) return [];
    const facts = factsOf(parts, lix, settings.paragraphLix);
    const code = `paragraph-${hardnessOf(lix)}` as const;
    return [{ check: 'readability', code, severity: 'advice', from: 0, to: block.text.length, facts, fixes: [] }];
  },
};

/** An article that is hard to read as a whole, told at its first paragraph. */
export const articleReadability: ArticleCheck = {
  name: 'readability',
  findIn({ blocks, context: { settings } }) {
    const prose = blocks.filter(isProse);
    const first = prose.find(({ type, text }) => type === 'paragraph' && text.trim() !== '');
    const parts = sumOfReadability(prose.map(({ text }) => readabilityOf(text)));
    const lix = parts.wordCount < 3 * fewestWords ? null : lixOf(parts);
    if (lix === null || lix < settings.articleLix || first === undefined) return [];
    const facts = factsOf(parts, lix, settings.articleLix);
    const code = `article-${hardnessOf(lix)}` as const;
    const place = { block: first.index, from: 0, to: 0 };
    return [{ check: 'readability', code, severity: 'advice', place, facts, fixes: [] }];
  },
};

/** A newsroom may set its limit lower than what is called hard. */
function hardnessOf(lix: number): 'hard' | 'very-hard' {
  return lixLevelOf(lix) === 'very-hard' ? 'very-hard' : 'hard';
}

function factsOf({ wordCount, sentenceCount, longWordCount }: Readability, lix: number, limit: number) {
  return {
    lix,
    limit,
    wordsPerSentence: Math.round(wordCount / sentenceCount),
    longWordPercent: Math.round((100 * longWordCount) / wordCount),
  };
}
