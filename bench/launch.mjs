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
 * @param {string} [executable] another program than Electron: Spalt in a package
 */
export async function launch(args, environment = {}, executable = executablePath) {
  const folder = mkdtempSync(join(tmpdir(), 'spalt-bench-'));
  // As after the first start, whose tour is another measure.
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ settings: { isTourSeen: true } }));
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
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
