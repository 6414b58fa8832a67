import type { Document } from '@xmldom/xmldom';
import type { DocumentJson } from '#core/document/documentJson';
import { emptyDocument } from '#core/document/emptyDocument';
import type { DocumentPicture, DocumentReading, DocumentReview, UnreadDocument } from '../DocumentReading';
import { readingOfHtml } from '../readingOfHtml';
import { htmlOfWord } from './htmlOfWord';
import { parsedPart, revisionsIn, threadsIn } from './readWordReview';
import type { SettledText } from './settledXml';
import { hasRevisions, settledXml } from './settledXml';
import type { WordFiles } from './wordArchive';
import { wordFilesOf, withFile } from './wordArchive';

const mainPath = 'word/document.xml';
/** The text of a thousand pages, with all that Word says of each word of it. */
const mostMainBytes = 30 * 1024 * 1024;
/** Paragraphs and tables of an article that anybody reads; what is made of each takes memory of its own. */
const mostParagraphs = 20_000;
const mostTables = 2000;
/** Styles that no other program's documents have all of. */
const ownStyles = ['Pull Quote Source', 'Fact Box Source', 'Dateline Text'];

/**
 * An article of a Word document. What is tracked in it becomes two texts, with it and without it, and what was said of
 * it comes along; where that can't be read, the text alone is there, as it is with all that is tracked.
 */
export async function readWordFile(
  bytes: Uint8Array,
  usualLanguage: 'sv' | 'en',
): Promise<DocumentReading | UnreadDocument> {
  const files = await filesOf(bytes);
  if ('unread' in files) return files;
  const parts = partsOf(files);
  const form = formOf(files);
  const readingOf = async (file: Uint8Array): Promise<DocumentReading | UnreadDocument> =>
    readingOfHtml(await htmlOfWord(file, form), { usualLanguage });
  if (parts !== undefined) {
    try {
      return await readWithReview(bytes, parts, readingOf);
    } catch {
      // Not in the form that Word writes; its text may be all the same.
    }
  }
  return readingOf(bytes).catch(() => ({ unread: 'damaged' }));
}

async function readWithReview(
  bytes: Uint8Array,
  { files, isTracked, main, xml }: WordParts,
  readingOf: (file: Uint8Array) => Promise<DocumentReading | UnreadDocument>,
): Promise<DocumentReading | UnreadDocument> {
  const settled = async (text: SettledText): Promise<DocumentReading | UnreadDocument> =>
    readingOf(await withFile(files, mainPath, settledXml(xml, text)));
  const reading = isTracked ? await settled('with') : await readingOf(bytes);
  if ('unread' in reading) return reading;
  const threads = threadsIn(files, main);
  const original = isTracked ? await settled('without') : null;
  if (original === null && threads.length === 0) return reading;
  return withReview(reading, original, { revisions: revisionsIn(main), threads });
}

interface WordParts {
  readonly files: WordFiles;
  readonly main: Document;
  readonly xml: string;
  readonly isTracked: boolean;
}

async function filesOf(bytes: Uint8Array): Promise<WordFiles | UnreadDocument> {
  try {
    const files = await wordFilesOf(bytes);
    const main = files.get(mainPath);
    return main === undefined || isOfAnArticle(main) ? files : { unread: 'too-long' };
  } catch (error) {
    return { unread: error instanceof RangeError ? 'too-long' : 'damaged' };
  }
}

function isOfAnArticle(main: Buffer): boolean {
  if (main.length > mostMainBytes) return false;
  const xml = main.toString('latin1');
  const countOf = (start: RegExp): number => xml.match(start)?.length ?? 0;
  return countOf(/<w:p[ >]/gu) <= mostParagraphs && countOf(/<w:tbl[ >]/gu) <= mostTables;
}

/** Undefined for what is not in form; others may make something of it all the same. */
function partsOf(files: WordFiles): WordParts | undefined {
  try {
    const main = parsedPart(files, mainPath);
    const xml = files.get(mainPath)?.toString('utf8') ?? '';
    return main === undefined ? undefined : { files, main, xml, isTracked: hasRevisions(xml) };
  } catch {
    return undefined;
  }
}

/** Whether Spalt has written a document, and in which language it says that it is. */
function formOf(files: WordFiles): { readonly isOwn: boolean; readonly language: string | null } {
  const styles = files.get('word/styles.xml')?.toString('utf8') ?? '';
  const isOwn = ownStyles.every((name) => styles.includes(`w:val="${name}"`));
  return { isOwn, language: /<w:lang [^>]*?w:val="([\w-]{2,35})"/u.exec(styles)?.[1] ?? null };
}

/** The reading with the text that was, whose pictures have the stand-ins of the same ones in the text that is. */
function withReview(
  reading: DocumentReading,
  original: DocumentReading | UnreadDocument | null,
  { revisions, threads }: Pick<DocumentReview, 'revisions' | 'threads'>,
): DocumentReading {
  if (original === null) return { ...reading, review: { original: null, revisions, threads } };
  // All that is in it is new.
  if ('unread' in original) return { ...reading, review: { original: emptyDocument(), revisions, threads } };
  const names = new Map<string, string>();
  const others: DocumentPicture[] = [];
  for (const [index, picture] of original.pictures.entries()) {
    const same = reading.pictures.find((each) => isSamePicture(each, picture));
    const standIn = same?.standIn ?? `${(firstOther + index).toString(16).padStart(64, '0')}.jpg`;
    names.set(picture.standIn, standIn);
    if (same === undefined) others.push({ ...picture, standIn });
  }
  return {
    ...reading,
    pictures: [...reading.pictures, ...others],
    review: { original: withNames(original.document, names), revisions, threads },
  };
}

/** More pictures than a document has. */
const firstOther = 0x10000;

function isSamePicture(one: DocumentPicture, other: DocumentPicture): boolean {
  return 'bytes' in one && 'bytes' in other && Buffer.compare(one.bytes, other.bytes) === 0;
}

function withNames(document: DocumentJson, names: ReadonlyMap<string, string>): DocumentJson {
  const json = JSON.stringify(document).replace(
    /"image":"([0-9a-f]{64}\.jpg)"/gu,
    (_whole, name: string) => `"image":"${names.get(name) ?? name}"`,
  );
  const renamed: DocumentJson = JSON.parse(json);
  return renamed;
}
