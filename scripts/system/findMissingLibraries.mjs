import { runCommand } from '../setup/runCommand.mjs';

/**
 * Asks the dynamic linker which of a program's libraries the system lacks (Linux).
 *
 * @param {string} executablePath
 * @returns {Promise<readonly string[]>} sonames such as `libgtk-3.so.0`; none when there is no `ldd` to ask
 */
export async function findMissingLibraries(executablePath) {
  const { output } = await runCommand('ldd', [executablePath]);
  return missingLibrariesOf(output);
}

/**
 * Reads the missing libraries out of what `ldd` writes.
 *
 * @param {string} lddOutput
 * @returns {readonly string[]} each soname once, in ldd's order
 */
export function missingLibrariesOf(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}
