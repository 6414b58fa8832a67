import { z } from 'zod';
import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import { backupPlan } from '#core/library/backup/backupPlan';
import { keptSnapshot } from '#core/library/backup/backups';
import { hotFolderChoice } from '#core/contract/requests/hotFolderRequests';
import { siteChoice } from '#core/contract/requests/siteRequests';
import { settings } from '#core/contract/settings';

const pixels = z.int().min(-1_000_000).max(1_000_000);
const lengthPx = z.int().min(1).max(1_000_000);

/** Where the window was, in the screen's own pixels. `x` and `y` are missing where the system does not tell them. */
const windowBounds = z.object({
  x: pixels.optional(),
  y: pixels.optional(),
  widthPx: lengthPx,
  heightPx: lengthPx,
  isMaximized: z.boolean(),
});

/** Everything that is kept from one run to the next: the user's choices and what the main process remembers. */
const storedSettings = z.object({
  settings: z.object(settings.shape),
  libraryFolderPath: z.string().min(1).nullable(),
  /** Libraries that were used before this one, the last first. */
  recentLibraries: z.array(z.string().min(1)).max(8),
  /** Where the last export went. */
  exportFolderPath: z.string().min(1).nullable(),
  /** Where backups go, and when. */
  backup: z.object({ folderPath: z.string().min(1).nullable(), plan: backupPlan }),
  /** The last good backup of each library, and where it is. */
  lastBackups: z
    .array(z.object({ libraryPath: z.string().min(1), backupPath: z.string().min(1), snapshot: keptSnapshot }))
    .max(8),
  /** Where the site of each library goes, and how it looks. */
  lastSites: z
    .array(z.object({ libraryPath: z.string().min(1), folderPath: z.string().min(1), choice: siteChoice }))
    .max(8),
  /** The folder of each library that articles go to by themselves. */
  hotFolders: z
    .array(z.object({ libraryPath: z.string().min(1), folderPath: z.string().min(1), choice: hotFolderChoice }))
    .max(8),
  /** Whether Spalt may look for new versions of itself. Not among the settings, which the window can change. */
  isUpdateWanted: z.boolean(),
  windowBounds: windowBounds.nullable(),
  lastArticleId: z.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value)).nullable(),
});

/**
 * The same as it stands in a file. An older Spalt knew fewer settings, so any may be missing; a newer one more, so
 * unknown ones are passed over.
 */
export const settingsInFile = storedSettings.extend({ settings: storedSettings.shape.settings.partial() }).partial();

/** Everything that is kept from one run to the next. */
export type StoredSettings = Readonly<z.infer<typeof storedSettings>>;
/** What a file of settings says. */
export type SettingsInFile = z.infer<typeof settingsInFile>;
/** Where the window was. */
export type WindowBounds = z.infer<typeof windowBounds>;
