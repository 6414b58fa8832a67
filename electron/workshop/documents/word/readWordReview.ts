import type { Document, Element } from '@xmldom/xmldom';
import { toPlainText } from '#core/document/isPlainText';
import type { ForeignThread, Revision } from '#core/review/imported/Revision';
import { parsedXml } from './parsedXml';
import { elementsNamed } from './settledXml';
import type { WordFiles } from './wordArchive';

/** More than anybody reads. */
const mostThreads = 2000;
const mostMessages = 200;
/** So much stands around the words of a comment that they are known by. */
const contextLength = 80;
const longestMessage = 10_000;

/**
 * The XML of a part of a Word document.
 * @throws when it is none.
 */
export function parsedPart(files: WordFiles, path: string): Document | undefined {
  const bytes = files.get(path);
  if (bytes === undefined) return undefined;
  return parsedXml(bytes.toString('utf8'));
}

/** Who has tracked what, in the order of the text. */
export function revisionsIn(document: Document): readonly Revision[] {
  return elementsNamed(document, '*').flatMap((element): readonly Revision[] => {
    const kind = kinds[element.nodeName];
    const text = kind === undefined ? '' : wordsIn(element);
    return kind === undefined || text === '' ? [] : [{ kind, ...whoOf(element), text }];
  });
}

const kinds: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'added',
  'w:moveTo': 'added',
  'w:del': 'removed',
  'w:moveFrom': 'removed',
};

/**
 * The comments of a document as threads: replies are told from comments by what Word 2013 and later write beside them.
 * `document`: the main part, with what is tracked settled.
 */
export function threadsIn(files: WordFiles, document: Document): readonly ForeignThread[] {
  const said = parsedPart(files, 'word/comments.xml');
  const comments = said === undefined ? [] : elementsNamed(said, 'w:comment');
  const extended = parsedPart(files, 'word/commentsExtended.xml');
  const relations = new Map(
    (extended === undefined ? [] : elementsNamed(extended, 'w15:commentEx')).map((each) => [
      each.getAttribute('w15:paraId') ?? '',
      each,
    ]),
  );
  const places = placesIn(document);
  const threads = new Map<
    string,
    { readonly id: string; readonly messages: Element[]; readonly isResolved: boolean }
  >();
  for (const comment of comments.slice(0, mostThreads)) {
    const own = elementsNamed(comment, 'w:p').at(-1)?.getAttribute('w14:paraId') ?? '';
    const relation = relations.get(own);
    const parent = threads.get(relation?.getAttribute('w15:paraIdParent') ?? '');
    if (parent !== undefined) parent.messages.push(comment);
    else {
      const id = comment.getAttribute('w:id') ?? '';
      const isResolved = /^(?:1|true|on)$/u.test(relation?.getAttribute('w15:done') ?? '');
      threads.set(own === '' ? `comment ${id}` : own, { id, messages: [comment], isResolved });
    }
  }
  return [...threads.values()].map(({ id, messages, isResolved }) => ({
    messages: messages.slice(0, mostMessages).map((each) => ({ ...whoOf(each), text: messageOf(each) })),
    isResolved,
    ...(places.get(id) ?? { words: '', before: '', after: '', picture: null }),
  }));
}

function messageOf(comment: Element): string {
  const lines = elementsNamed(comment, 'w:p').map((line) => toPlainText(wordsIn(line)));
  return lines.join('\n').trim().slice(0, longestMessage) || '…';
}

function whoOf(element: Element): { readonly by: string; readonly at: string } {
  const by = toPlainText(element.getAttribute('w:author') ?? '')
    .trim()
    .slice(0, 100);
  const time = Date.parse(element.getAttribute('w:date') ?? '');
  return { by: by === '' ? '?' : by, at: new Date(Number.isNaN(time) ? 0 : time).toISOString() };
}

/** The words within an element, a paragraph on each line. */
function wordsIn(element: Element): string {
  return elementsNamed(element, '*')
    .map((each) => wordOf(each))
    .join('');
}

function wordOf(element: Element): string {
  switch (element.nodeName) {
    case 'w:t':
    case 'w:delText':
      return element.textContent ?? '';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:tab':
      return element.parentNode?.nodeName === 'w:r' ? ' ' : '';
    default:
      return '';
  }
}

type Place = Pick<ForeignThread, 'words' | 'before' | 'after' | 'picture'>;

/** What each comment is about, by its number. */
function placesIn(document: Document): ReadonlyMap<string, Place> {
  let text = '';
  let pictureCount = 0;
  const starts = new Map<string, { readonly at: number; readonly pictures: number }>();
  const ends = new Map<string, { readonly at: number; readonly pictures: number }>();
  for (const element of elementsNamed(document, '*')) {
    if (element.nodeName === 'w:p' && text !== '' && !text.endsWith('\n')) text += '\n';
    text += wordOf(element);
    if (element.nodeName === 'w:drawing') pictureCount++;
    const id = element.getAttribute('w:id') ?? '';
    const place = { at: text.length, pictures: pictureCount };
    if (element.nodeName === 'w:commentRangeStart') starts.set(id, place);
    if (element.nodeName === 'w:commentRangeEnd') ends.set(id, place);
  }
  return new Map(
    [...starts].map(([id, start]) => {
      const end = ends.get(id) ?? start;
      const words = text.slice(start.at, end.at);
      const isPicture = words.trim() === '' && end.pictures > start.pictures;
      const before = text.slice(Math.max(0, start.at - contextLength), start.at);
      const after = text.slice(end.at, end.at + contextLength);
      return [id, { words, before, after, picture: isPicture ? start.pictures : null }];
    }),
  );
}
