import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { createArticle } from '#core/article/createArticle';
import type { Clock } from '#core/base/Clock';
import type { IdSource } from '#core/base/IdSource';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { maximumPictureBytes } from '#core/contract/maximumPictureBytes';
import type { DocumentJson } from '#core/document/documentJson';
import type { DocumentFailure, OpenedDocument } from '#core/contract/requests/documentRequests';
import type { Dropped } from '#core/intake/Dropped';
import { withPictures } from '#core/intake/withPictures';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { TakenPicture } from '#core/library/failures';
import { importedReview } from '#core/review/imported/importedReview';
import type { ArticleReview } from '#core/review/reviewJson';
import { emptyReview } from '#core/review/reviewJson';
import { diskFailureOf } from '../../storage/diskFailureOf';
import type { DocumentPicture, DocumentReading } from '../../workshop/documents/DocumentReading';
import type { Desk } from '../article/Desk';
import { takePicture } from '../article/takePicture';
import type { Workshop } from '../workshop/Workshop';

/** No manuscript is larger, with its pictures. */
const maximumDocumentBytes = 100 * 1024 * 1024;

/**
 * Makes an article of a file of another program, puts it into the library and opens it. The file itself is only read.
 * A picture that can't be taken in is told of, and no reason to refuse the text.
 */
export async function openDocument(
  filePath: string,
  desk: Desk,
  {
    workshop,
    usualLanguage,
    ...sources
  }: {
    readonly clock: Clock;
    readonly ids: IdSource;
    readonly workshop: Pick<Workshop, 'run'>;
    readonly usualLanguage: 'sv' | 'en';
  },
): Promise<Result<OpenedDocument, DocumentFailure>> {
  const fileName = path.basename(filePath);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(filePath);
    if (size > maximumDocumentBytes) return failure({ code: 'document-too-large', fileName });
    bytes = await readFile(filePath);
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
  const reading = await workshop
    .run({ kind: 'read-document', bytes, fileName, usualLanguage })
    // Too much for the process, or too long: whoever made it meant no article.
    .catch(() => ({ unread: 'damaged' as const }));
  if ('unread' in reading) return failure({ code: `document-${reading.unread}`, fileName });
  const { language, notices = [] } = reading;
  const bare = textAndReview(reading, new Map(), sources);
  const article = createArticle(sources, { language, document: bare.document });
  const created = await desk.create({
    ...article,
    metadata: { ...article.metadata, ...reading.metadata },
    review: bare.review,
  });
  if (!created.ok) return created;
  const session = desk.session(created.value.article.id);
  if (session === undefined || reading.pictures.length === 0)
    return success({ fileName, open: created.value, dropped: reading.dropped, notices });
  const { taken, dropped } = await takePictures(session, workshop, reading, path.dirname(filePath));
  // What the disk does not take now is kept in memory and tried again, as after any change.
  if (taken.size > 0) {
    const { document, review } = textAndReview(reading, taken, sources);
    await session.replaceDocument(created.value.revision + 1, document, review);
  }
  const open = await desk.open(session.id);
  return open.ok ? success({ fileName, open: open.value, dropped: [...reading.dropped, ...dropped], notices }) : open;
}

/** The text with the pictures that were taken in, and what is proposed and said of that text. */
function textAndReview(
  { document, review }: DocumentReading,
  taken: ReadonlyMap<string, TakenPicture>,
  { ids }: { readonly ids: IdSource },
): { readonly document: DocumentJson; readonly review: ArticleReview } {
  const text = withPictures(document, taken);
  if (review === undefined) return { document: text, review: emptyReview };
  const original = review.original === null ? null : withPictures(review.original, taken);
  return { document: text, review: importedReview(text, { ...review, original }, ids) };
}

async function takePictures(
  session: ArticleSession,
  workshop: Pick<Workshop, 'run'>,
  { pictures }: DocumentReading,
  folderPath: string,
): Promise<{ readonly taken: ReadonlyMap<string, TakenPicture>; readonly dropped: readonly Dropped[] }> {
  const taken = new Map<string, TakenPicture>();
  const dropped: Dropped[] = [];
  for (const picture of pictures) {
    const bytes = await bytesOf(picture, folderPath);
    const added = bytes === undefined ? undefined : await takePicture(session, workshop, { bytes, fileName: '' });
    if (added?.ok === true) taken.set(picture.standIn, added.value);
    else {
      const [code, name] =
        'path' in picture ? (['missing-picture', picture.path.slice(0, 200)] as const) : (['picture', ''] as const);
      dropped.push({ code, name, count: 1 });
    }
  }
  return { taken, dropped };
}

/** Only what is in the page's folder: a page must not bring along what it points at elsewhere on the disk. */
async function bytesOf(picture: DocumentPicture, folderPath: string): Promise<Uint8Array | undefined> {
  if ('bytes' in picture) return picture.bytes;
  for (const name of [picture.path, ...(picture.otherPaths ?? [])]) {
    const bytes = await bytesWithin(folderPath, name);
    if (bytes !== undefined) return bytes;
  }
  return undefined;
}

async function bytesWithin(folderPath: string, name: string): Promise<Uint8Array | undefined> {
  try {
    const [folder, file] = [await realpath(folderPath), await realpath(path.resolve(folderPath, name))];
    const state = await stat(file);
    const isInside = file.startsWith(folder + path.sep);
    return isInside && state.isFile() && state.size <= maximumPictureBytes ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}
