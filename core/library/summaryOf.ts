import type { ArticleFile } from '../article/articleFile';
import { textOfField } from '../text/textOf';
import { wordCountOf } from '../text/wordCountOf';
import type { ArticleSummary } from './ArticleSummary';

/** What the list of a library shows of this article. */
export function summaryOf({ id, document, language, metadata }: ArticleFile): ArticleSummary {
  return {
    id,
    headline: textOfField(document, 'headline'),
    kicker: textOfField(document, 'kicker'),
    status: metadata.status,
    language,
    modifiedAt: metadata.modifiedAt,
    wordCount: wordCountOf(document),
  };
}
