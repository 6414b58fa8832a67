import type { IdSource } from '../../base/IdSource';
import { articleSchema } from '../../document/articleSchema';
import type { DocumentJson } from '../../document/documentJson';
import { flatTextOf } from '../comments/flatText';
import { findPlace, insertedTexts } from '../comments/findPlace';
import { quoteOf } from '../comments/quoteOf';
import type { ReviewComment } from '../reviewJson';
import type { ForeignThread } from './Revision';

/**
 * What was said in another program of a text that became this document, each at the words it is about: by the words
 * and what stands around them, or by which picture it is. Where they are not to be found, it has no place.
 */
export function commentsOfThreads(
  document: DocumentJson,
  threads: readonly ForeignThread[],
  ids: IdSource,
): readonly ReviewComment[] {
  const doc = articleSchema.nodeFromJSON(document);
  const whole = insertedTexts(doc, [{ from: 0, to: doc.content.size }]);
  const pictures: { readonly from: number; readonly to: number }[] = [];
  doc.descendants((node, from) => {
    if (node.type.name === 'figure') pictures.push({ from, to: from + node.nodeSize });
  });
  return threads.map(({ messages, isResolved, words, before, after, picture }) => {
    const text = words.trim();
    const trace = { text, before, after, position: 0, node: null };
    const found = picture === null ? findPlace(doc, whole, trace) : pictures[picture];
    const last = messages.at(-1);
    return {
      id: ids.newId(),
      range: found === undefined ? null : { from: found.from, to: found.to },
      quote:
        picture !== null && found !== undefined
          ? ''
          : quoteOf(found === undefined ? text : flatTextOf(doc, found.from, found.to).text),
      messages: [...messages],
      resolved: isResolved && last !== undefined ? { by: last.by, at: last.at } : null,
    };
  });
}
