import { primaryLanguage } from '../document/languageTag';
import { guessLanguage } from '../text/guessLanguage';
import type { TextNode } from '../text/textOf';
import { textOf } from '../text/textOf';

/** A block that was read a moment ago, and may still be changed. */
interface Block extends TextNode {
  attrs?: object | undefined;
  readonly content?: readonly Block[] | undefined;
}

/**
 * Settles, in blocks that were just made of others' markup, which of them are in another language than the article: what
 * says the article's own language says nothing. Word processors call what they know nothing of by the language of the
 * computer; so of a language that one block plainly is not in, no block is believed to be.
 */
export function settleLanguages(blocks: readonly Block[], articleLanguage: string): void {
  const told = blocksWithLanguage(blocks);
  const untrue = new Set([primaryLanguage(articleLanguage)]);
  for (const { block, language } of told) {
    const guessed = guessLanguage(textOf(block));
    if (guessed !== undefined && guessed !== language) untrue.add(language);
  }
  for (const { block, language } of told) if (untrue.has(language)) delete block.attrs;
}

interface Told {
  readonly block: Block;
  readonly language: string;
}

function blocksWithLanguage(blocks: readonly Block[]): readonly Told[] {
  return blocks.flatMap((block) => {
    const within = block.content === undefined ? [] : blocksWithLanguage(block.content);
    const language: unknown = block.attrs === undefined ? undefined : Reflect.get(block.attrs, 'language');
    return typeof language === 'string' ? [{ block, language: primaryLanguage(language) }, ...within] : within;
  });
}
