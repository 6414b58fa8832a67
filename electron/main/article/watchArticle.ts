import { watch } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { ArticleSession } from '#core/library/ArticleStore';
import { sendEvent } from '../ipc/sendEvent';
import type { Desk } from './Desk';
import { openArticleOf } from './Desk';

/** How long to wait for the next of several changes: one save makes many. */
const gatherMs = 250;

/** Looks at the open article's folder when something changes in it, and when it is asked to. */
export interface ArticleWatch {
  /** Looks now: the window has come to the front. */
  readonly look: () => void;
}

/**
 * Watches the folder of the article that is open on a desk, and tells the window who else has it open and when another
 * program has changed it. Not every disk tells of changes: so it also looks when it is asked.
 */
export function watchArticle(desk: Desk, window: () => BrowserWindow | undefined): ArticleWatch {
  let stopWatching = nothing;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const lookAt = async (session: ArticleSession): Promise<void> => {
    const { isReloaded, areOthersChanged } = await session.look();
    const { id, otherWriters } = session;
    if (desk.openSession !== session) return;
    if (isReloaded) sendEvent(window(), 'article-reloaded', openArticleOf(session));
    if (areOthersChanged) sendEvent(window(), 'other-writers', { id, otherWriters });
  };
  const look = (): void => {
    const session = desk.openSession;
    if (session !== undefined) looking = looking.then(() => lookAt(session));
  };
  const lookSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, gatherMs);
  };
  const begin = (session: ArticleSession | undefined): void => {
    stopWatching();
    stopWatching = session === undefined ? nothing : watchFolder(path.dirname(session.filePath), lookSoon);
  };
  desk.onSession(begin);
  begin(desk.openSession);
  return { look };
}

/** Gives what ends it. A folder that can't be watched, or is gone, is looked at only when somebody asks. */
function watchFolder(folderPath: string, onChange: () => void): () => void {
  try {
    const watcher = watch(folderPath, { persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return nothing;
  }
}

function nothing(): void {}
