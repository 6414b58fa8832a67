import type { AppUpdater } from 'electron-updater';
import { AppImageUpdater, DebUpdater, MacUpdater, NsisUpdater, RpmUpdater } from 'electron-updater';
import type { Updater } from './UpdateKeeper';
import { signedFeed } from './signedFeed';
import { UpdateHttp } from './UpdateHttp';
import type { UpdateSource } from './UpdateSource';
import type { PackageKind } from './whyNoUpdates';

const updaters = { nsis: NsisUpdater, mac: MacUpdater, AppImage: AppImageUpdater, deb: DebUpdater, rpm: RpmUpdater };

/** What finds, fetches and installs new versions on this system. Loaded only when the user wants it. */
export function createUpdater(source: UpdateSource, kind: PackageKind): Updater {
  return updaterWith(new updaters[kind](), source, new UpdateHttp(source.address));
}

/** The same of an updater of electron-updater, with what fetches for it. */
export function updaterWith(updater: AppUpdater, source: UpdateSource, http: UpdateHttp): Updater {
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  // In the place of Chromium's network; and without a number for whoever runs it, which it would keep in a file.
  Reflect.set(updater, 'httpExecutor', http);
  Reflect.set(updater, 'stagingUserIdPromise', { value: Promise.resolve('') });
  updater.setFeedURL({ provider: 'custom', updateProvider: signedFeed(source) });
  return {
    check: async () => {
      const found = await updater.checkForUpdates();
      return found?.isUpdateAvailable === true ? found.updateInfo.version : undefined;
    },
    fetch: async () => {
      await updater.downloadUpdate();
    },
  };
}
