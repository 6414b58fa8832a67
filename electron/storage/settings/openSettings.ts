import path from 'node:path';
import { Low } from 'lowdb';
import type { Clock } from '#core/base/Clock';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { Settings, SettingsChange } from '#core/contract/settings';
import { settings } from '#core/contract/settings';
import { usualBackupPlan } from '#core/library/backup/backupPlan';
import type { DiskFailure } from '#core/library/failures';
import { createNodeFileSystem } from '../createNodeFileSystem';
import { diskFailureOf } from '../diskFailureOf';
import { DurableAdapter } from '../durable/DurableAdapter';
import { GatheringWriter } from '../durable/GatheringWriter';
import { makeFolders } from '../durable/makeFolders';
import { removeStaleFiles } from '../durable/removeStaleFiles';
import { StorageError } from '../durable/StorageError';
import type { FileSystem } from '../FileSystem';
import type { Timers } from '../Timers';
import { systemTimers } from '../Timers';
import { settingsForm } from './settingsForm';
import type { SettingsInFile, StoredSettings } from './storedSettings';

/** What is changed of the settings; the user's own settings may be changed one by one. */
export type StoredSettingsChange = Partial<Omit<StoredSettings, 'settings'>> & { readonly settings?: SettingsChange };

/** The settings, in memory and in their file. */
export interface SettingsStore {
  readonly filePath: string;
  /** Why the settings in the file could not be used, and where that file was put; undefined when all is well. */
  readonly trouble: SettingsTrouble | undefined;
  current(): StoredSettings;
  /**
   * Changes settings: in memory at once, and on disk when this resolves. After a failure they count in memory all the
   * same, and are written again with the next change or after a while.
   */
  change(change: StoredSettingsChange): Promise<Result<StoredSettings, DiskFailure>>;
}

/** Why settings begin with the defaults. `broken`: the file was put aside. `unreadable`: nothing will be written. */
export type SettingsTrouble =
  { readonly code: 'broken'; readonly keptAs: string } | { readonly code: 'unreadable'; readonly failure: DiskFailure };

/**
 * Opens the settings in the file `settings.json` of a folder, or begins with the defaults. It always succeeds, since
 * the app must start: see {@link SettingsStore.trouble}. A file that can't be read is never written over.
 */
export async function openSettings(
  folderPath: string,
  {
    defaults,
    clock,
    fileSystem = createNodeFileSystem(),
    timers = systemTimers,
  }: {
    /** May come after the file has been read. */
    readonly defaults: Settings | Promise<Settings>;
    readonly clock: Clock;
    readonly fileSystem?: FileSystem;
    readonly timers?: Timers;
  },
): Promise<SettingsStore> {
  const filePath = path.join(folderPath, 'settings.json');
  const adapter = new DurableAdapter({ fileSystem, filePath, form: settingsForm, clock });
  // Not null, so that `Low` takes it; what the file lacks is filled in by `withDefaults`.
  const database = new Low<SettingsInFile>(adapter, {});
  const trouble = await readOrPutAside();
  let current = withDefaults(database.data, await defaults);

  const writer = new GatheringWriter<StoredSettings, DiskFailure>(async () => {
    if (trouble?.code === 'unreadable') return failure(trouble.failure);
    const written = current;
    database.data = written;
    try {
      await makeFolders(fileSystem, folderPath);
      await database.write();
      return success(written);
    } catch (error) {
      if (!(error instanceof StorageError)) return failure(diskFailureOf(error, filePath));
      if (error.failure.code !== 'disk') throw error;
      return failure(error.failure);
    }
  }, timers);

  return {
    filePath,
    trouble,
    current: () => current,
    change(change) {
      current = { ...current, ...change, settings: settings.parse({ ...current.settings, ...change.settings }) };
      return writer.save();
    },
  };

  async function readOrPutAside(): Promise<SettingsTrouble | undefined> {
    await removeStaleFiles(fileSystem, folderPath);
    try {
      await database.read();
      return undefined;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      if (error.failure.code === 'disk') return { code: 'unreadable', failure: error.failure };
    }
    const time = new Date(clock.now()).toISOString().replaceAll(/[:.]/gu, '');
    const keptAs = path.join(folderPath, `settings.broken-${time}.json`);
    try {
      await fileSystem.rename(filePath, keptAs);
      await fileSystem.syncFolder(folderPath);
      await database.read();
      return { code: 'broken', keptAs };
    } catch (error) {
      const diskFailure = error instanceof StorageError ? error.failure : diskFailureOf(error, filePath);
      if (diskFailure.code !== 'disk') throw error;
      return { code: 'unreadable', failure: diskFailure };
    }
  }
}

function withDefaults(inFile: SettingsInFile, defaults: Settings): StoredSettings {
  return {
    settings: settings.parse({ ...defaults, ...inFile.settings }),
    libraryFolderPath: inFile.libraryFolderPath ?? null,
    recentLibraries: inFile.recentLibraries ?? [],
    exportFolderPath: inFile.exportFolderPath ?? null,
    backup: inFile.backup ?? { folderPath: null, plan: usualBackupPlan },
    lastBackups: inFile.lastBackups ?? [],
    lastSites: inFile.lastSites ?? [],
    hotFolders: inFile.hotFolders ?? [],
    isUpdateWanted: inFile.isUpdateWanted ?? false,
    windowBounds: inFile.windowBounds ?? null,
    lastArticleId: inFile.lastArticleId ?? null,
  };
}
