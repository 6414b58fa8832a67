import { Transform } from '@tiptap/pm/transform';
import type { ArticleFile } from '#core/article/articleFile';
import { createArticle } from '#core/article/createArticle';
import type { Result } from '#core/base/Result';
import { articleSchema } from '#core/document/articleSchema';
import type { ArticleSession, ArticleStore } from '#core/library/ArticleStore';
import type { LibraryOptions } from '../../../../../electron/storage/library/FolderLibrary';
import { openLibrary } from '../../../../../electron/storage/library/openLibrary';
import { randomIds } from '../../../../../electron/storage/randomIds';
import { handTimers } from './handTimers';
import { steppingClock } from './steppingClock';
import { temporaryFolder } from './temporaryFolder';

/** The value of a result that must be a success. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** An empty draft, made on 2026-05-28 before the library's clock began. */
export function draft(): ArticleFile {
  const clock = { now: () => Date.UTC(2026, 4, 28, 9) };
  return createArticle({ clock, ids: randomIds }, { language: 'sv' });
}

/** A library in a folder, a new one if none is given. */
export async function libraryIn(
  folderPath?: string,
  options: Partial<Omit<LibraryOptions, 'clock'>> = {},
): Promise<ArticleStore> {
  const opened = await openLibrary(folderPath ?? (await temporaryFolder()), {
    clock: steppingClock(),
    timers: handTimers(),
    ...options,
  });
  return valueOf(opened);
}

/** The steps that type a text at the end of an article's last paragraph, as the window would send them. */
export function stepsThatType(article: ArticleFile, text: string): readonly unknown[] {
  const document = articleSchema.nodeFromJSON(article.document);
  const end = document.content.size - 1;
  return new Transform(document).insert(end, articleSchema.text(text)).steps.map((step) => step.toJSON());
}

/** Types a text at the end of an article. */
export function type(session: ArticleSession, text: string): ReturnType<ArticleSession['applySteps']> {
  return session.applySteps(session.revision(), stepsThatType(session.current(), text));
}

/** The text of an article's last block. */
export function lastText(article: ArticleFile): string {
  return articleSchema.nodeFromJSON(article.document).lastChild?.textContent ?? '';
}
