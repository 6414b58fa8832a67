import type { ArticleCheck } from '../Check';
import type { Finding } from '../Finding';
import { countWords } from '../../text/countWords';
import { contextOfBlock } from '../contextOfBlock';
import { quotesOf } from '../language/quotesOf';
import { hasSpeaker } from '../language/speech';
import type { ProofBlock } from '../proofBlocks';

/** Shorter quotations are words that are talked about. */
const fewestWords = 4;

/** What somebody says without it being told who: neither beside it, nor in the blocks around, nor under a pull quote. */
export const quoteSpeaker: ArticleCheck = {
  name: 'quoteSpeaker',
  findIn({ blocks, context }) {
    if (context.language === null) return [];
    const body = blocks.filter(({ text, type }) => text.trim() !== '' && type !== 'editorNote');
    // In an interview the questions tell who answers.
    const isInterview = body.some(({ type }) => type === 'question');
    return [
      ...blocks.flatMap((block, at) => findInPullQuote(block, blocks[at + 1])),
      ...(isInterview
        ? []
        : body.flatMap((block, at) => {
            const { language } = contextOfBlock(block, context);
            return language === null ? [] : findInBody(body, block, at, language);
          })),
    ];
  },
};

function findInPullQuote({ type, text, index }: ProofBlock, attribution: ProofBlock | undefined): readonly Finding[] {
  if (type !== 'quotation' || text.trim() === '' || attribution?.text.trim() !== '') return [];
  const place = { block: attribution.index, from: 0, to: attribution.text.length };
  return [
    {
      check: 'quoteSpeaker',
      code: 'pull-quote-without-speaker',
      severity: 'warning',
      place,
      facts: { block: index },
      fixes: [],
    },
  ];
}

function findInBody(
  body: readonly ProofBlock[],
  block: ProofBlock,
  at: number,
  language: 'sv' | 'en',
): readonly Finding[] {
  const range = rangeOfSpeech(block, language);
  if (range === undefined) return [];
  // Lines of one talk share their speaker.
  let first = at;
  while (isSpeech(body[first - 1], language)) first--;
  let last = at;
  while (isSpeech(body[last + 1], language)) last++;
  const around = body.slice(Math.max(0, first - 1), last + 2);
  if (around.some(({ text }) => hasSpeaker(withoutQuotes(text, language), language))) return [];
  // Whoever the paragraph before is about goes on speaking.
  if (isAboutSomebody.test(body[first - 1]?.text ?? '')) return [];
  const place = { block: block.index, ...range };
  return [{ check: 'quoteSpeaker', code: 'quote-without-speaker', severity: 'warning', place, facts: {}, fixes: [] }];
}

/** A first name and a surname. */
const isAboutSomebody = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

function isSpeech(block: ProofBlock | undefined, language: 'sv' | 'en'): boolean {
  return block !== undefined && rangeOfSpeech(block, language) !== undefined;
}

/** Where a block is speech: all of a dialogue line, or a quotation that is whole sentences and most of a paragraph. */
function rangeOfSpeech({ type, text }: ProofBlock, language: 'sv' | 'en') {
  if (type === 'dialogueLine') return countWords(text) < fewestWords ? undefined : { from: 0, to: text.length };
  if (type !== 'paragraph') return undefined;
  const quote = quotesOf(text, language).quotes.find(
    (each) =>
      countWords(each.text) >= fewestWords &&
      /^\p{Lu}/u.test(each.text) &&
      /[.!?…,]\s*$/u.test(`${each.text}${text.slice(each.to, each.to + 1)}`),
  );
  return quote !== undefined && quote.to - quote.from >= 0.6 * text.trim().length
    ? { from: quote.from, to: quote.to }
    : undefined;
}

/** What stands outside the quotations: those who are quoted may name others who say something. */
function withoutQuotes(text: string, language: 'sv' | 'en'): string {
  return quotesOf(text, language).quotes.reduceRight(
    (rest, { from, to }) => `${rest.slice(0, from)}${rest.slice(to)}`,
    text,
  );
}
