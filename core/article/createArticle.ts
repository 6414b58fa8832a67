import type { Clock } from '../base/Clock';
import type { IdSource } from '../base/IdSource';
import type { DocumentJson } from '../document/documentJson';
import { emptyDocument } from '../document/emptyDocument';
import { emptyReview } from '../review/reviewJson';
import { isArticleId } from './ArticleId';
import type { ArticleFile } from './articleFile';
import { articleFileVersion } from './articleFile';

/** A new draft with a new identity, empty or around the given document. */
export function createArticle(
  { clock, ids }: { readonly clock: Clock; readonly ids: IdSource },
  { language, document = emptyDocument() }: { readonly language: string; readonly document?: DocumentJson },
): ArticleFile {
  const id = ids.newId();
  if (!isArticleId(id)) throw new Error(`Not a UUID in lower case: ${id}`);
  const now = new Date(clock.now()).toISOString();
  return {
    format: 'spalt-article',
    version: articleFileVersion,
    id,
    language,
    metadata: {
      slug: null,
      section: null,
      tags: [],
      authors: [],
      status: 'draft',
      statusChanges: [],
      createdAt: now,
      modifiedAt: now,
      publishedAt: null,
      embargoUntil: null,
      canonicalAddress: null,
      description: null,
      source: null,
      alternativeHeadlines: { web: null, print: null, push: null, social: null },
      corrections: [],
      targetLength: null,
      keptAsIs: [],
    },
    document,
    review: emptyReview,
  };
}
