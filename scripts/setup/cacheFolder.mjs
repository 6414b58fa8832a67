import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The folder that keeps what the set-up has downloaded, shared by every clone of the project.
 *
 * `SPALT_CACHE` names it outright; else it is `spalt` in the user's cache folder (XDG Base Directory Specification
 * on Linux, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows).
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home] the user's home folder
 * @returns {string} an absolute path; the folder need not exist yet
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  const own = env['SPALT_CACHE'];
  if (own) {
    return path.resolve(own);
  }
  const xdg = env['XDG_CACHE_HOME'];
  if (xdg && path.isAbsolute(xdg)) {
    return path.join(xdg, 'spalt');
  }
  if (platform === 'darwin') {
    return path.join(home, 'Library', 'Caches', 'spalt');
  }
  if (platform === 'win32') {
    return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'spalt');
  }
  return path.join(home, '.cache', 'spalt');
}
