import { isDeviceName } from '../text/isDeviceName';
import { slugOf } from '../text/slugOf';
import { textOfField } from '../text/textOf';
import type { ArticleFile } from './articleFile';

/** What the article's page and files are named after: its own slug, else its headline, else `artikel-` and 8 hex digits of its id. */
export function slugOfArticle({ metadata, document, id }: ArticleFile): string {
  const slug = metadata.slug ?? (slugOf(textOfField(document, 'headline')) || `artikel-${id.slice(0, 8)}`);
  return isDeviceName(slug) ? `${slug}-1` : slug;
}
