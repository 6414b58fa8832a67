import path from 'node:path';

import { findCommand, isExecutable } from './findCommand.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const MACOS_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * Finds a browser of the Chromium family, to open exported pages outside Electron: `SPALT_CHROMIUM_PATH`, else the
 * usual names and places.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} the executable's path
 */
export function findChromium(env = process.env) {
  const programFolders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)']].filter((folder) => folder !== undefined);
  const candidates = [
    env['SPALT_CHROMIUM_PATH'],
    ...COMMANDS.map((name) => findCommand(name, env)),
    ...MACOS_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...programFolders.flatMap((folder) => WINDOWS_PROGRAMS.map((program) => path.join(folder, program))),
  ];
  return candidates.find((candidate) => candidate !== undefined && candidate !== '' && isExecutable(candidate));
}
