import { execFileSync } from 'node:child_process';
import path from 'node:path';

let foundElectronPath = process.env['SPALT_ELECTRON_PATH'] ?? '';

/** The Electron to test with; `npm test` names it in the environment. */
export function electronPath(projectFolder: string): string {
  if (foundElectronPath === '') {
    const script = path.join(projectFolder, 'scripts/resolve-electron.mjs');
    foundElectronPath = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
  }
  return foundElectronPath;
}
