import type { Node } from '@tiptap/pm/model';
import type { ReviewComment } from '../reviewJson';
import type { FollowedComments } from './followComments';

/**
 * Comments as their file has them, at their places in its document. Whoever wrote the file may have counted otherwise:
 * a place that is not in the document is none.
 */
export function placedComments(doc: Node, comments: readonly ReviewComment[]): FollowedComments {
  return {
    comments: comments.map((comment) => {
      const { range } = comment;
      return range === null || (range.from < range.to && range.to <= doc.content.size)
        ? comment
        : { ...comment, range: null };
    }),
    traces: new Map(),
    rewritten: new Set(),
  };
}
