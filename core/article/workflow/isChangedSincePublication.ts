import type { ArticleMetadata } from '../articleFile';
import { isPublic } from './nextStatuses';

/**
 * Whether readers have another text than this one, by its print (see `textPrint`). False for what is not published, and
 * where nobody knows which text was: it was published by an older Spalt or elsewhere.
 */
export function isChangedSincePublication(
  { status, statusChanges }: Pick<ArticleMetadata, 'status' | 'statusChanges'>,
  print: string,
): boolean {
  const last = statusChanges.at(-1);
  return isPublic(status) && last?.to === status && last.text !== undefined && last.text !== print;
}
