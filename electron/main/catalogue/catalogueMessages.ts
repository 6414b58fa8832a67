import type { ArticleId } from '#core/article/ArticleId';
import type { CataloguePage } from '#core/library/catalogue/Catalogue';
import type { CatalogueQuery } from '#core/library/catalogue/catalogueQuery';

/** What the thread of the catalogue is started with. */
export interface CatalogueStart {
  readonly libraryPath: string;
  readonly cachePath: string;
}

/** What it is asked; what has a number is answered. */
export type CatalogueRequest =
  | { readonly kind: 'query'; readonly number: number; readonly query: CatalogueQuery }
  | { readonly kind: 'newest'; readonly number: number; readonly limit: number }
  | { readonly kind: 'addresses'; readonly number: number; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'settle' | 'close'; readonly number: number }
  | { readonly kind: 'note-changed'; readonly folderName: string }
  | { readonly kind: 'rescan' };

/** What it says. */
export type CatalogueMessage =
  | { readonly kind: 'changed' }
  | { readonly kind: 'page'; readonly number: number; readonly page: CataloguePage }
  | { readonly kind: 'newest'; readonly number: number; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'addresses'; readonly number: number; readonly addresses: ReadonlyMap<ArticleId, string> }
  | { readonly kind: 'done'; readonly number: number }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string };
