import { release, totalmem } from 'node:os';
import { app } from 'electron';
import type { Surroundings } from './reportText';

/** What a report tells of the program and the machine as they are now. */
export function surroundingsNow(isSafeMode: boolean): Surroundings {
  const { electron, chrome, node } = process.versions;
  return {
    appVersion: app.getVersion(),
    versions: { electron, chrome, node },
    platform: process.platform,
    architecture: process.arch,
    systemVersion: release(),
    memoryMegabytes: Math.round(totalmem() / 1024 / 1024),
    locale: app.getLocale(),
    isSafeMode,
  };
}
