import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE_FOLDER = fileURLToPath(new URL('default-app', import.meta.url));

/**
 * Gives an Electron that came without one the default app, which runs the folder named on the command line.
 *
 * It is an archive called default_app.asar, as in Electron's own releases, and not a folder `resources/app`: Electron
 * looks for it last, so it does not stand in front of an app that is packaged with this Electron.
 *
 * @param {string} distPath
 * @returns {Promise<void>} leaves an archive that is already the same untouched
 */
export async function installDefaultApp(distPath) {
  const archive = path.join(distPath, 'resources', 'default_app.asar');
  const fresh = `${archive}.${process.pid}`;
  const { createPackage } = await import('@electron/asar');
  await createPackage(SOURCE_FOLDER, fresh);
  const [before, after] = await Promise.all([readFile(archive).catch(() => undefined), readFile(fresh)]);
  if (before?.equals(after)) {
    await rm(fresh);
  } else {
    await rename(fresh, archive);
  }
}
