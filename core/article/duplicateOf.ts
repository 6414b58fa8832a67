import type { Clock } from '../base/Clock';
import type { IdSource } from '../base/IdSource';
import { textOfField } from '../text/textOf';
import type { ArticleFile } from './articleFile';
import { createArticle } from './createArticle';
import { withHeadline } from './withHeadline';

/**
 * A copy of an article to go on from: another identity, a mark after its headline, a draft made now. What is true only
 * of a published page, such as its address, is left out; an embargo stays.
 */
export function duplicateOf(
  { document, language, metadata }: ArticleFile,
  sources: { readonly clock: Clock; readonly ids: IdSource },
  headlineMark: string,
): ArticleFile {
  const headline = textOfField(document, 'headline');
  const copy = createArticle(sources, {
    language,
    document: headline === '' ? document : withHeadline(document, `${headline}${headlineMark}`),
  });
  const { section, tags, authors, embargoUntil, description, source, targetLength } = metadata;
  return {
    ...copy,
    metadata: { ...copy.metadata, section, tags, authors, embargoUntil, description, source, targetLength },
  };
}
