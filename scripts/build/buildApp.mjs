import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { npmCommand } from '../setup/npmCommand.mjs';
import { runInForeground } from '../setup/runInForeground.mjs';
import { fingerprintOf } from './fingerprintOf.mjs';

const SOURCE_FOLDERS = ['core', 'electron', 'renderer', 'resources'];
const SOURCE_FILE_AT_ROOT = /\.(?:json|ts|mts|js|mjs|html)$/;
// The command line builds itself, beside them (electron/cli/spalt.mjs).
const OUTPUT_FOLDERS = ['out/main', 'out/preload', 'out/renderer'];

/**
 * Builds the app (`npm run build`).
 *
 * @param {object} options
 * @param {string} options.projectFolder
 * @param {NodeJS.ProcessEnv} options.env
 * @param {boolean} options.isForced builds also when neither the sources nor the output have changed since the last time
 * @returns {Promise<number>} the build's exit code; 0 when there was nothing to do
 */
export async function buildApp({ projectFolder, env, isForced }) {
  const stampPath = path.join(projectFolder, 'node_modules', '.cache', 'spalt', 'build.json');
  const sources = await sourcesOf(projectFolder);
  // What the build takes from the environment (electron.vite.config.ts).
  const given = [env['SPALT_UPDATE_ADDRESS'] ?? '', env['SPALT_UPDATE_KEY'] ?? ''];
  const before = { sources, given, output: await fingerprintOf(projectFolder, OUTPUT_FOLDERS) };
  const stamp = await readFile(stampPath, 'utf8').catch(() => '');
  if (!isForced && stamp === JSON.stringify(before)) {
    return 0;
  }
  const [command, ...args] = npmCommand();
  const code = await runInForeground(command, [...args, 'run', '--silent', 'build'], {
    cwd: projectFolder,
    env,
    signalled: 'group',
  });
  if (code === 0) {
    await mkdir(path.dirname(stampPath), { recursive: true });
    // The sources as they were before the build: a change during it counts as not yet built.
    const after = { sources, given, output: await fingerprintOf(projectFolder, OUTPUT_FOLDERS) };
    await writeFile(stampPath, JSON.stringify(after));
  }
  return code;
}

/**
 * @param {string} projectFolder
 * @returns {Promise<string>}
 */
async function sourcesOf(projectFolder) {
  const rootNames = await readdir(projectFolder);
  return fingerprintOf(projectFolder, [
    ...SOURCE_FOLDERS,
    ...rootNames.filter((name) => SOURCE_FILE_AT_ROOT.test(name)),
  ]);
}
