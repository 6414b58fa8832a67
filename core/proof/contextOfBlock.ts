import { primaryLanguage } from '../document/languageTag';
import type { CheckContext } from './Check';
import type { BlockContent } from './proofBlocks';

/** In which language a block is, by what it says itself; null where it is in the article's. */
export function ownLanguageOf({ attributes }: Pick<BlockContent, 'attributes'>): string | null {
  const language = attributes['language'];
  return typeof language === 'string' ? language : null;
}

/** What checks know beside a block's text: its own language, where it has one. */
export function contextOfBlock(block: Pick<BlockContent, 'attributes'>, context: CheckContext): CheckContext {
  const own = ownLanguageOf(block);
  return own === null ? context : { ...context, language: ruledLanguage(own) };
}

/** The language whose rules hold for a text in that one; null for one that checks know nothing of. */
export function ruledLanguage(language: string): CheckContext['language'] {
  const primary = primaryLanguage(language);
  return primary === 'sv' || primary === 'en' ? primary : null;
}
