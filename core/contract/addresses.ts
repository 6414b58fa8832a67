import type { ArticleId } from '../article/ArticleId';

/** The scheme that the app's own window and its pictures are loaded by: secure, and neither the web nor the disk. */
export const appScheme = 'spalt-app';
/** The host that serves the window's own files. */
export const windowHost = 'window';
/** The scheme of previews, and of pages that are printed. */
export const contentScheme = 'spalt-content';
/** The host that serves pictures of open articles. */
export const pictureHost = 'pictures';

/** The host of a page that is being printed, in a window that nobody sees. */
export const printHost = 'print';

/** The address by which the window shows a picture of an article that it has open. */
export function pictureAddress(id: ArticleId, image: string): string {
  return `${appScheme}://${pictureHost}/${id}/${image}`;
}

/** The host that serves the preview of the open article: the files of an export, as they would be written. */
export const previewHost = 'preview';

/** The address of a file of an article's preview; `path` is that of the export. */
export function previewAddress(id: ArticleId, path: string): string {
  return `${contentScheme}://${previewHost}/${id}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The script that the window starts by; `electron.vite.config.ts` names it so. */
export const startScript = 'start';
