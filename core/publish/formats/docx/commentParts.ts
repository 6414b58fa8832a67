import type { ReviewComment } from '../../../review/reviewJson';
import { namespaces, wordMoment, xmlAttribute, xmlPart, xmlText } from './wordXml';

/** The comments of a document: what was said, and which message replies to which. */
export interface CommentParts {
  readonly commentsXml: string;
  /** Word 2013 and later: replies and what is done. */
  readonly extendedXml: string;
  /** The numbers of a thread's messages, by the thread's index. */
  readonly messagesOf: (thread: number) => readonly number[];
}

/** Threads as Word's comments: each message is one, and those after the first reply to it. */
export function commentParts(threads: readonly ReviewComment[], now: string): CommentParts {
  const comments: string[] = [];
  const relations: string[] = [];
  const numbers: number[][] = [];
  for (const { messages, resolved } of threads) {
    const parent = paragraphId(comments.length);
    numbers.push(messages.map((_, index) => comments.length + index));
    for (const [index, { by, at, text }] of messages.entries()) {
      const id = comments.length;
      const lines = text.split('\n');
      const paragraphs = lines.map((line, at) => {
        const own = at === lines.length - 1 ? ` w14:paraId="${paragraphId(id)}"` : '';
        return `<w:p${own}>${line === '' ? '' : `<w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`}</w:p>`;
      });
      comments.push(
        `<w:comment w:id="${id}" w:author="${xmlAttribute(by)}" w:date="${wordMoment(at, now)}" w:initials="${xmlAttribute(initialsOf(by))}">${paragraphs.join('')}</w:comment>\n`,
      );
      const reply = index === 0 ? '' : ` w15:paraIdParent="${parent}"`;
      relations.push(
        `<w15:commentEx w15:paraId="${paragraphId(id)}"${reply} w15:done="${resolved === null ? 0 : 1}"/>\n`,
      );
    }
  }
  return {
    commentsXml: xmlPart(`w:comments ${namespaces}`, comments.join('')),
    extendedXml: xmlPart(`w15:commentsEx ${namespaces}`, relations.join('')),
    messagesOf: (thread) => numbers[thread] ?? [],
  };
}

/** Eight hexadecimal digits, below 0x80000000 ([MS-DOCX] section 2.2.4). */
function paragraphId(comment: number): string {
  return (0x10000000 + comment).toString(16).toUpperCase();
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();
}
