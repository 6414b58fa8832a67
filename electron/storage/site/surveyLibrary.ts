import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import type { ArticleId } from '#core/article/ArticleId';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { figuresOf } from '#core/document/figuresOf';
import type { ChosenText } from '#core/publish/chosenText';
import { openChangeCount, withChosenText } from '#core/publish/chosenText';
import type { SiteSettings } from '#core/publish/profile/SiteSettings';
import type { SiteArticle } from '#core/publish/site/SiteArticle';
import { siteArticleOf } from '#core/publish/site/SiteArticle';
import type { SiteNotice } from '#core/publish/site/SiteReport';
import { DiskError } from '../DiskError';
import { diskFailureOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';
import { sha256Of } from '../hashing';
import { articleForm } from '../library/articleForm';
import { compareFolderNames } from '../library/folderNames';
import { mapInParallel } from '../library/mapInParallel';
import { articleFileName, articleFolderNames } from '../library/readLibraryFolder';
import { picturePathIn } from '../pictures/picturePathIn';
import type { KeptArticle } from './siteManifest';

/** How many files are read at the same time. */
const parallelReads = 16;
/** Articles that were read stay in memory up to so many bytes of their files; others are read again when it is their turn. */
const mostHeldBytes = 96 * 1024 * 1024;

/** An article of a library, as far as a site needs it. */
export interface SurveyedArticle {
  readonly folderName: string;
  /** SHA-256 of its file. */
  readonly source: string;
  readonly article: SiteArticle;
  readonly openChangeCount: number;
  /** A photo of it that is not there; undefined where all are, or where the article has not changed. */
  readonly missingImage: string | undefined;
  /** The article with the text that was chosen. */
  read(): Promise<ArticleFile>;
}

/** What is in a library. */
export interface LibrarySurvey {
  readonly articles: readonly SurveyedArticle[];
  /** The folders whose article can't be read. */
  readonly unreadable: ReadonlySet<string>;
  readonly notices: readonly SiteNotice[];
}

/** Which library, and how its articles are to be taken. */
export interface SurveyOptions {
  readonly fileSystem: FileSystem;
  readonly libraryPath: string;
  readonly settings: SiteSettings;
  readonly chosenText: ChosenText;
  /** What the site remembers, if it was made in the same way: what has not changed since is not parsed anew. */
  readonly known: ReadonlyMap<ArticleId, KeptArticle>;
  readonly signal: AbortSignal | undefined;
}

/** Looks at every article of a library, in the order of the names of their folders. */
export async function surveyLibrary(options: SurveyOptions): Promise<LibrarySurvey> {
  const { fileSystem, libraryPath, signal } = options;
  const known = new Map([...options.known.values()].map((kept) => [kept.folderName, kept]));
  const names = (await articleFolderNames(fileSystem, libraryPath)).toSorted();
  const held = { byteCount: 0 };
  const found = await mapInParallel(names, parallelReads, async (name) => {
    signal?.throwIfAborted();
    return { name, read: await surveyFolder(name, known.get(name), held, options) };
  });
  const notices: SiteNotice[] = [];
  const unreadable = new Set<string>();
  const articles = new Map<ArticleId, SurveyedArticle>();
  for (const { name, read } of found) {
    if (read === undefined) continue;
    const articlePath = path.join(libraryPath, name, articleFileName);
    if (!read.ok) {
      unreadable.add(name);
      notices.push({ code: 'unreadable', articlePath, problems: read.error });
      continue;
    }
    const { id } = read.value.article;
    const other = articles.get(id);
    const isFirst = other === undefined || compareFolderNames(name, other.folderName, id) < 0;
    if (isFirst) articles.set(id, read.value);
    const copy = isFirst ? other?.folderName : name;
    if (copy === undefined) continue;
    const chosen = isFirst ? name : (other?.folderName ?? name);
    notices.push({ code: 'duplicate-id', articlePath: path.join(libraryPath, copy, articleFileName), other: chosen });
  }
  return { articles: [...articles.values()], unreadable, notices };
}

async function surveyFolder(
  folderName: string,
  kept: KeptArticle | undefined,
  held: { byteCount: number },
  { fileSystem, libraryPath, settings, chosenText }: SurveyOptions,
): Promise<Result<SurveyedArticle, readonly Problem[]> | undefined> {
  const filePath = path.join(libraryPath, folderName, articleFileName);
  try {
    const state = await fileSystem.stateOf(filePath);
    if (state?.kind !== 'file') return undefined;
    const maximum = articleForm.maximumBytes;
    if (state.byteCount > maximum) return failure([{ place: '', code: 'file-too-large', facts: { maximum } }]);
    const bytes = await fileSystem.readFile(filePath);
    const source = sha256Of(bytes);
    const readAgain = async (): Promise<ArticleFile> => {
      const again = articleForm.read(await fileSystem.readFile(filePath));
      // It was in order a moment ago: the next run tells what is wrong with it now.
      if (!again.ok) throw new DiskError('EBUSY', `Changed meanwhile: ${filePath}`);
      return withChosenText(again.value.data, chosenText);
    };
    if (kept?.source === source && kept.article !== null) {
      const { article, openChangeCount: count } = kept;
      return success({ folderName, source, article, openChangeCount: count, missingImage: undefined, read: readAgain });
    }
    const read = articleForm.read(bytes);
    if (!read.ok) return read;
    const chosen = withChosenText(read.value.data, chosenText);
    held.byteCount += bytes.byteLength;
    const isHeld = held.byteCount <= mostHeldBytes;
    return success({
      folderName,
      source,
      article: siteArticleOf(chosen, settings),
      openChangeCount: openChangeCount(read.value.data),
      missingImage: await missingImageOf(chosen, path.dirname(filePath), fileSystem),
      read: isHeld ? async () => chosen : readAgain,
    });
  } catch (error) {
    return failure([
      { place: '', code: 'not-readable', facts: { systemCode: diskFailureOf(error, filePath).systemCode } },
    ]);
  }
}

async function missingImageOf(
  { document }: ArticleFile,
  folderPath: string,
  fileSystem: FileSystem,
): Promise<string | undefined> {
  for (const image of new Set(figuresOf(document).map(({ figure }) => figure.attrs.image))) {
    const picturePath = picturePathIn(folderPath, image);
    const state = picturePath === undefined ? undefined : await fileSystem.stateOf(picturePath);
    if (state?.kind !== 'file') return image;
  }
  return undefined;
}
