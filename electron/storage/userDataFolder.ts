import { homedir } from 'node:os';
import path from 'node:path';

/** Where the app keeps the user's data unless it is told otherwise: the same place as Electron's `userData`. */
export function userDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  homePath = homedir(),
): string {
  switch (platform) {
    case 'win32':
      return path.join(env['APPDATA'] ?? path.join(homePath, 'AppData', 'Roaming'), 'Spalt');
    case 'darwin':
      return path.join(homePath, 'Library', 'Application Support', 'Spalt');
    default:
      return path.join(env['XDG_CONFIG_HOME'] || path.join(homePath, '.config'), 'Spalt');
  }
}
