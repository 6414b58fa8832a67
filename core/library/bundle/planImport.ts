import type { ArticleId } from '../../article/ArticleId';
import type { ArticleFile } from '../../article/articleFile';
import { writeArticle } from '../../article/writeArticle';
import { textOfField } from '../../text/textOf';
import type { BundleContents } from './BundleContents';
import { articleEntryName, entryKindOf } from './EntryKind';
import type { ImportRecord } from './importRecord';

/** What a library has that an import may meet. */
export interface LibraryBeforeImport {
  /** The headline of every article. */
  readonly headlines: ReadonlySet<string>;
  /** Every folder that holds the same article, or one that came from it in an earlier import, or may do so. */
  readonly related: readonly RelatedFolder[];
}

/** A folder of a library that an import may meet. */
export interface RelatedFolder {
  readonly folderName: string;
  /** Null: it is named after the article but can't be read. */
  readonly article: ArticleFile | null;
  /** SHA-256 of what is in the folder, by the names that bundles have for it: `article.json`, `images/…`, `versions/…`. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly importRecord: ImportRecord | null;
}

/** What an import will do. It never changes what is in the library. */
export type ImportPlan =
  /** The article is not in the library: it is added as it is. */
  | { readonly code: 'new'; readonly articleId: ArticleId }
  /** Everything in the bundle is in the library already, in that folder: nothing is done. */
  | { readonly code: 'identical'; readonly articleId: ArticleId; readonly folderName: string }
  /** The library has another state of it: the one in the bundle is added with an identity of its own. */
  | {
      readonly code: 'keep-both';
      /** The identity that both have now; the one that is added gets another. */
      readonly articleId: ArticleId;
      /** Where the library's is. */
      readonly folderName: string;
      /** What is put after the headline to tell them apart: ` (2)`. */
      readonly headlineMark: string;
      readonly differences: ImportDifferences;
    };

/** How the article of a bundle differs from the one in the library. */
export interface ImportDifferences {
  /** Null: the library's can't be read. */
  readonly isTextDifferent: boolean | null;
  readonly areDetailsDifferent: boolean | null;
  /** Photos and versions in the bundle that the library's does not have. */
  readonly pictureCount: number;
  readonly versionCount: number;
}

/** Tells what an import of a bundle into a library will do. */
export function planImport(contents: BundleContents, { headlines, related }: LibraryBeforeImport): ImportPlan {
  const { article } = contents;
  const same = related.find((folder) => isThere(contents, folder));
  if (same !== undefined) {
    return { code: 'identical', articleId: same.article?.id ?? article.id, folderName: same.folderName };
  }
  // One that can't be read may be the same article: its identity must not be given twice.
  const others = related.filter((folder) => folder.article === null || folder.article.id === article.id);
  const other = others.find((folder) => folder.article !== null) ?? others[0];
  if (other === undefined) return { code: 'new', articleId: article.id };
  return {
    code: 'keep-both',
    articleId: article.id,
    folderName: other.folderName,
    headlineMark: freeHeadlineMark(textOfField(article.document, 'headline'), headlines),
    differences: differencesOf(contents, other),
  };
}

function isThere({ article, manifest }: BundleContents, folder: RelatedFolder): boolean {
  if (folder.article === null || missingFrom(folder, manifest.entries).length > 0) return false;
  if (folder.article.id === article.id) return writeArticle(folder.article) === writeArticle(article);
  const { importRecord, hashes } = folder;
  const bundled = manifest.entries.find(({ path }) => path === articleEntryName);
  return (
    importRecord?.articleId === article.id &&
    importRecord.bundledSha256 === bundled?.sha256 &&
    // Nobody has changed it since.
    importRecord.importedSha256 === hashes.get(articleEntryName)
  );
}

function differencesOf({ article, manifest }: BundleContents, folder: RelatedFolder): ImportDifferences {
  const missing = missingFrom(folder, manifest.entries);
  const counted = (kind: 'picture' | 'version'): number =>
    missing.filter(({ path }) => entryKindOf(path) === kind).length;
  const { article: other } = folder;
  return {
    isTextDifferent: other === null ? null : JSON.stringify(other.document) !== JSON.stringify(article.document),
    areDetailsDifferent: other === null ? null : detailsOf(other) !== detailsOf(article),
    pictureCount: counted('picture'),
    versionCount: counted('version'),
  };
}

function detailsOf({ language, metadata }: ArticleFile): string {
  // That it was saved at another time is no difference by itself.
  return JSON.stringify({ language, ...metadata, modifiedAt: null });
}

function missingFrom(
  { hashes }: RelatedFolder,
  entries: BundleContents['manifest']['entries'],
): BundleContents['manifest']['entries'] {
  return entries.filter(({ path, sha256 }) => path !== articleEntryName && hashes.get(path) !== sha256);
}

/** The first of ` (2)`, ` (3)` … that gives a headline which no article has. */
function freeHeadlineMark(headline: string, headlines: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const mark = headline === '' ? `(${number})` : ` (${number})`;
    if (!headlines.has(`${headline}${mark}`)) return mark;
  }
}
