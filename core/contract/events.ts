import type { ArticleId } from '../article/ArticleId';
import type { VersionId } from '../library/versions/VersionInfo';
import type { ExportProgress, OpenArticle } from './answers';
import type { CommandId } from './commands';
import type { BackupState } from './requests/backupRequests';
import type { SiteProgress } from './requests/siteRequests';
import type { Settings } from './settings';

/** What the main process tells the window, unasked. */
export interface Events {
  /** The user chose a command in the menu. */
  command: CommandId;
  /** Settings have changed, by the menu or by another window. */
  'settings-changed': Settings;
  /** The window is about to close: send what is typed, then answer `window:ready-to-close`. */
  closing: null;
  /** Open this article: a file was given on the command line, or chosen in the menu. */
  'open-article': ArticleId;
  /** The user chose another library in the menu: send what is typed, then ask for `library:open-recent`. */
  'open-library': null;
  /** Others have opened or closed the open article. */
  'other-writers': { readonly id: ArticleId; readonly otherWriters: readonly string[] };
  /** Another program has changed the open article, and nothing here waited to be saved: this is its text now. */
  'article-reloaded': OpenArticle;
  /** The list of the library may have changed: ask again. */
  'library-changed': null;
  /** Another program had written the open article meanwhile: its text was kept as these versions. */
  'versions-from-outside': { readonly id: ArticleId; readonly versionIds: readonly VersionId[] };
  /** A backup has begun, gone on or ended. */
  'backup-changed': BackupState;
  /** How far the export has come that this window has asked for: in files of one article, or in articles. */
  'export-progress': ExportProgress & { readonly unit: 'files' | 'articles' };
  /** How far the site has come that is made, or looked through. */
  'site-progress': SiteProgress;
  /** Files of other programs wait to become articles: ask for `document:open-next` until none does. */
  'documents-offered': null;
  /** Bundles wait to be taken in, or do no more: ask for `bundle:offers`. */
  'bundles-offered': null;
}

/** The name of an event. */
export type EventName = keyof Events;
