import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * How to start npm: as a script run by this very Node wherever that can be found, so that no shell is needed.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [node] the path of Node's executable
 * @returns {readonly [command: string, ...args: string[]]} the command and its first arguments
 */
export function npmCommand(env = process.env, node = process.execPath) {
  const folder = path.dirname(node);
  const candidates = [
    // Set by npm for the scripts it runs; other package managers put themselves there.
    env['npm_execpath'] ?? '',
    path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((candidate) => path.basename(candidate) === 'npm-cli.js' && existsSync(candidate));
  return script === undefined ? ['npm'] : [node, script];
}
