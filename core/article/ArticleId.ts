import type { Brand } from '../base/Brand';

/** The identity of an article for all its life: a UUID in lower case. */
export type ArticleId = Brand<string, 'ArticleId'>;

/** Whether a text is an article's identity: a UUID in lower case (RFC 9562 section 4). */
export function isArticleId(text: string): text is ArticleId {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u.test(text);
}
