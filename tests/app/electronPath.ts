import { execFileSync } from 'node:child_process';
import path from 'node:path';

let found = process.env['SPALT_ELECTRON_PATH'] ?? '';

/** The Electron to test with; `npm test` names it in the environment. */
export function electronPath(projectFolder: string): string {
  if (found === '') {
    const script = path.join(projectFolder, 'scripts/resolve-electron.mjs');
    found = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
  }
  return found;
}
