import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import { readArticle } from '#core/article/readArticle';
import { slugOfArticle } from '#core/article/slugOfArticle';
import { articleSchema } from '#core/document/articleSchema';
import type { ArticleSession, ArticleStore } from '#core/library/ArticleStore';
import { openLibrary } from '../../../electron/storage/library/openLibrary';
import { systemClock } from '../../../electron/storage/systemClock';
import { readWriterName } from '../../../electron/storage/writers/writerMarks';
import type { ActorEvent } from '../actor/ActorEvent';
import { characterAt } from '../actor/characterAt';
import { openActorSettings } from '../actor/openActorSettings';
import { placesIn } from '../actor/placesIn';
import { checkDeeds } from '../deeds/checkDeeds';
import { checkKept } from './checkKept';
import { namesOf } from './namesOf';

/**
 * Opens the folder of a test again after a fault, as the app would, and holds it against what the actor told. Gives
 * what is wrong in plain words, nothing when all holds:
 *
 * - the article is whole, and its text is what was typed, from the first character to at least the last that was
 *   answered for and at most the last that was typed;
 * - each picture, setting, page, version, bundle, and new or imported article that was answered for is there, whole;
 * - of each deed with a library that was begun, everything is there, before it or after it;
 * - no file that was never asked for took the place of another, and the library lets itself be written again;
 * - nothing of what the dead have left, nor of ours, is left lying once the article is closed.
 */
export async function checkFolder(
  folder: string,
  articleId: ArticleId,
  events: readonly ActorEvent[],
): Promise<readonly string[]> {
  const library = await openLibrary(placesIn(folder).library, { clock: systemClock });
  if (!library.ok) return [`The library does not open: ${JSON.stringify(library.error)}`];
  const listed = await library.value.list();
  if (!listed.ok) return [`The library is not listed: ${JSON.stringify(listed.error)}`];
  const unreadable = listed.value.unreadable.map((file) => `Unreadable: ${JSON.stringify(file)}`);
  const opened = await library.value.open(articleId);
  if (!opened.ok) return [...unreadable, `The article does not open: ${JSON.stringify(opened.error)}`];
  const session = opened.value;
  const complaints = [
    ...unreadable,
    ...(await checkArticleFile(session, events)),
    ...(await checkPictures(session, events)),
    ...(await checkSettings(folder, events)),
    ...(await checkExport(folder, session, events)),
    ...(await checkCreated(library.value, events)),
    ...(await checkKept(folder, library.value, session, events)),
    ...(await checkDeeds(folder, events)),
    ...(await checkWritable(session)),
  ];
  return [...complaints, ...(await leftIn(path.dirname(session.filePath)))];
}

/** What of ours lies about that nobody needs. A fault in this process may have the article open still. */
async function leftIn(articleFolder: string): Promise<readonly string[]> {
  const names = await readdir(articleFolder);
  const isSomebodyHere = names.some((name) => readWriterName(name)?.whereabouts === 'here');
  const left = names.filter((name) => name.startsWith('.spalt-') && !(isSomebodyHere && readWriterName(name) !== null));
  return left.map((name) => `Left lying: ${name}`);
}

async function checkArticleFile(session: ArticleSession, events: readonly ActorEvent[]): Promise<readonly string[]> {
  const read = readArticle(await readFile(session.filePath, 'utf8'));
  if (!read.ok) return [`The article is torn: ${JSON.stringify(read.error)}`];
  const text = articleSchema.nodeFromJSON(read.value.article.document).lastChild?.textContent ?? '';
  const typed = lengthsOf(events, 'typed').at(-1) ?? 0;
  const saved = Math.max(0, ...lengthsOf(events, 'saved'));
  return [
    ...(text.length < saved ? [`${saved} characters were answered for, but ${text.length} are there`] : []),
    ...(text.length > typed ? [`${typed} characters were typed, but ${text.length} are there`] : []),
    ...(text === Array.from(text, (_, index) => characterAt(index)).join('') ? [] : ['The text is not what was typed']),
  ];
}

function lengthsOf(events: readonly ActorEvent[], kind: 'typed' | 'saved'): readonly number[] {
  return events.flatMap((event) => (event.kind === kind ? [event.length] : []));
}

async function checkPictures(session: ArticleSession, events: readonly ActorEvent[]): Promise<readonly string[]> {
  const complaints: string[] = [];
  const done = new Set(namesOf(events, 'done', 'picture'));
  for (const name of namesOf(events, 'begun', 'picture')) {
    const bytes = await readFile(session.picturePath(name) ?? '').catch(() => undefined);
    if (bytes === undefined && done.has(name)) complaints.push(`A picture is missing: ${name}`);
    // One that was not answered for may be missing, but not torn.
    if (bytes !== undefined && sha256(bytes) !== name.slice(0, 64)) complaints.push(`A picture is torn: ${name}`);
  }
  return complaints;
}

async function checkSettings(folder: string, events: readonly ActorEvent[]): Promise<readonly string[]> {
  const store = await openActorSettings(folder);
  if (store.trouble !== undefined) return [`The settings are ${store.trouble.code}`];
  const widthPx = store.current().windowBounds?.widthPx ?? 0;
  const done = Math.max(0, ...namesOf(events, 'done', 'settings').map(Number));
  const begun = Math.max(0, ...namesOf(events, 'begun', 'settings').map(Number));
  return widthPx >= done && widthPx <= begun ? [] : [`Settings: ${widthPx}, not from ${done} to ${begun}`];
}

async function checkExport(
  folder: string,
  session: ArticleSession,
  events: readonly ActorEvent[],
): Promise<readonly string[]> {
  const pagePath = path.join(placesIn(folder).export, `${slugOfArticle(session.current())}.html`);
  const page = await readFile(pagePath).catch(() => undefined);
  const begun = namesOf(events, 'begun', 'export');
  const done = namesOf(events, 'done', 'export').at(-1);
  if (page === undefined) return done === undefined ? [] : ['The page is missing'];
  const allowed = begun.slice(done === undefined ? 0 : begun.lastIndexOf(done));
  return allowed.includes(sha256(page)) ? [] : ['The page is torn, or older than the last answer'];
}

async function checkCreated(library: ArticleStore, events: readonly ActorEvent[]): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const id of namesOf(events, 'done', 'create')) {
    const opened = isArticleId(id) ? await library.open(id) : undefined;
    if (opened?.ok !== true) complaints.push(`A new article is missing: ${id}`);
    else await opened.value.close();
  }
  return complaints;
}

async function checkWritable(session: ArticleSession): Promise<readonly string[]> {
  const { language, metadata } = session.current();
  const changed = await session.changeMetadata(language, { ...metadata, section: String(Math.random()) });
  const closed = await session.close();
  return changed.ok && closed.ok ? [] : ['The article can not be written any more'];
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
