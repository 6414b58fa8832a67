import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { ArticleFile } from '#core/article/articleFile';
import { withCommentOrder } from '../review/commentPlaces';
import { withReview } from '../review/suggesting';
import { takeText } from './takeText';

/**
 * The transaction that puts an article that another program has written in place of an editor's: its text as one change
 * that can be taken back, what is proposed in it, and its comments where its file has them.
 */
export function takeArticle(
  state: EditorState,
  { document, review }: Pick<ArticleFile, 'document' | 'review'>,
): Transaction {
  const transaction = takeText(state, state.schema.nodeFromJSON(document)) ?? state.tr.setMeta('addToHistory', false);
  return withCommentOrder(withReview(transaction, review), { kind: 'reload', comments: review.comments });
}
