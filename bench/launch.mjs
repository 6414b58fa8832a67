import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { resolveElectron } from '../scripts/resolve-electron.mjs';
import { createReporter } from '../scripts/setup/createReporter.mjs';

const { executablePath } = await resolveElectron({ reporter: createReporter(process.stderr) });

/**
 * Starts Electron with these arguments and a fresh place for its own data; gives the app, its first window, and a
 * function that ends both and clears up.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment]
 * @param {{ executable?: string, userDataPath?: string }} [parts] another program than Electron: Spalt in a package;
 *   and a place for its data that is kept
 */
export async function launch(args, environment = {}, { executable = executablePath, userDataPath } = {}) {
  const folder = userDataPath ?? freshUserData();
  const app = await electron.launch({
    executablePath: executable,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
    env: { ...process.env, SPALT_USER_DATA: folder, ...environment },
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    end: async () => {
      await app.close();
      if (userDataPath === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A place for a program's own data, as after the first start, whose tour is another measure. */
export function freshUserData() {
  const folder = mkdtempSync(join(tmpdir(), 'spalt-bench-'));
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ settings: { isTourSeen: true } }));
  return folder;
}
