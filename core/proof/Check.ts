import type { ArticleMetadata } from '../article/articleFile';
import type { BlockFinding, CheckName, Finding } from './Finding';
import type { ProofSettings } from './ProofSettings';
import type { BlockContent, ProofBlock } from './proofBlocks';

/** What checks know beside the text. Another context makes every block be checked again. */
export interface CheckContext {
  /** The language whose rules hold, told by the article; null for one that checks know nothing of. */
  readonly language: 'sv' | 'en' | null;
  /** When the article is from, so that a date without a year has one. `month` from 1. */
  readonly date: { readonly year: number; readonly month: number };
  readonly settings: ProofSettings;
}

/** A check of one text block by itself: pure in the block and the context, and so asked again only when they change. */
export interface BlockCheck {
  readonly name: CheckName;
  findIn(block: BlockContent, context: CheckContext): readonly BlockFinding[];
}

/** The whole of an article, as article checks see it. */
export interface ProofArticle {
  readonly blocks: readonly ProofBlock[];
  readonly metadata: ArticleMetadata;
  readonly context: CheckContext;
}

/** A check that needs the whole article: names, introductions, averages. Meant for when the writer pauses. */
export interface ArticleCheck {
  readonly name: CheckName;
  findIn(article: ProofArticle): readonly Finding[];
}
