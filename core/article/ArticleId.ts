import type { Brand } from '../base/Brand';
import { isUuid } from '../document/isUuid';

/** The identity of an article for all its life: a UUID in lower case. */
export type ArticleId = Brand<string, 'ArticleId'>;

/** Whether a text is an article's identity: a UUID in lower case (RFC 9562 section 4). */
export function isArticleId(text: string): text is ArticleId {
  return isUuid(text);
}
