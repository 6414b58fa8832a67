import type { ArticleId } from '#core/article/ArticleId';
import type { Clock } from '#core/base/Clock';
import type { IdSource } from '#core/base/IdSource';
import type { Result } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import { wholeList } from '#core/library/catalogue/wholeList';
import type { OpenFailure } from '#core/library/failures';
import type { SettingsStore } from '../../storage/settings/openSettings';
import type { LibraryCatalogues } from '../catalogue/LibraryCatalogues';
import type { NotOpened } from './articleAt';
import { articleAt } from './articleAt';
import type { Desk } from './Desk';
import { newArticle } from './newArticle';
import { openAtStart } from './openAtStart';

/** So many articles are tried at the start before a new one is made. */
const mostTried = 20;

/** Opens what the window starts with: the article of a link, the file that was named, else what `openAtStart` finds. */
export async function openFirstArticle(
  desk: Desk,
  {
    linkedId,
    namedPath,
    settings,
    catalogues,
    samplePath,
    sources,
    tell,
  }: {
    readonly linkedId: ArticleId | undefined;
    readonly namedPath: string | undefined;
    readonly settings: SettingsStore;
    readonly catalogues: LibraryCatalogues;
    /** The folder of the sample; undefined when it is not wanted. */
    readonly samplePath: string | undefined;
    readonly sources: { readonly clock: Clock; readonly ids: IdSource };
    /** Tells that the named file could not be opened. */
    readonly tell: (reason: NotOpened, desk: Desk) => Promise<void>;
  },
): Promise<Result<OpenArticle, OpenFailure>> {
  const article = namedPath === undefined ? undefined : await articleAt(namedPath, desk);
  if (article?.ok === false) void tell(article.error, desk);
  const { interfaceLanguage, byline } = settings.current().settings;
  return openAtStart(desk, {
    namedId: linkedId ?? (article?.ok === true ? article.value : undefined),
    lastId: settings.current().lastArticleId,
    sampleFolderPath: samplePath,
    newest: () => newestIn(desk.store.folderPath),
    newArticle: () => newArticle(sources, { language: interfaceLanguage, byline }),
  });

  async function newestIn(
    libraryPath: string,
  ): Promise<{ readonly ids: readonly ArticleId[]; readonly isEmpty: boolean }> {
    const catalogue = catalogues.of(libraryPath);
    const ids = await catalogue.newest(mostTried);
    if (ids.length > 0) return { ids, isEmpty: false };
    await catalogue.settle();
    return { ids, isEmpty: (await catalogue.query({ ...wholeList, offset: 0, limit: 1 })).unreadable.length === 0 };
  }
}
