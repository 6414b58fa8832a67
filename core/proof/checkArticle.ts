import type { ArticleFile } from '../article/articleFile';
import type { CheckContext, ProofArticle } from './Check';
import type { Finding } from './Finding';
import { ruledLanguage } from './contextOfBlock';
import { proofBlocks } from './proofBlocks';
import type { ProofSession } from './ProofSession';
import type { ProofSettings } from './ProofSettings';
import { usualProofSettings } from './ProofSettings';

/** An article as checks see it. */
export function proofArticleOf(article: ArticleFile, settings: ProofSettings = usualProofSettings): ProofArticle {
  return {
    blocks: proofBlocks(article.document),
    metadata: article.metadata,
    context: checkContextOf(article, settings),
  };
}

/** What checks know beside the text: the language, and the date by when it is published, else when it was changed. */
export function checkContextOf(
  { language, metadata }: Pick<ArticleFile, 'language' | 'metadata'>,
  settings: ProofSettings = usualProofSettings,
): CheckContext {
  const date = metadata.publishedAt ?? metadata.embargoUntil ?? metadata.modifiedAt;
  return {
    language: ruledLanguage(language),
    date: { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) },
    settings,
  };
}

/** Everything to look at in an article: first what stands outside the text, then in the order of the text. */
export function checkArticle(article: ProofArticle, session: ProofSession): readonly Finding[] {
  const findings = [...session.checkBlocks(article.blocks, article.context), ...session.checkWhole(article)];
  return findings.toSorted((a, b) => positionOf(a) - positionOf(b) || offsetOf(a) - offsetOf(b));
}

function positionOf({ place }: Finding): number {
  return 'detail' in place ? -1 : place.block;
}

function offsetOf({ place }: Finding): number {
  return 'detail' in place ? 0 : place.from;
}
