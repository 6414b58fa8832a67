import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { runCommand } from '../setup/runCommand.mjs';
import { findCommand } from './findCommand.mjs';

/** What the Nu HTML checker (vnu-jar) is compiled for. */
const MINIMUM_JAVA_VERSION = 17;
const DEBIAN_JAVA_FOLDER = '/usr/lib/jvm';

/**
 * Finds a Java runtime that the Nu HTML checker runs on: `SPALT_JAVA`, else `JAVA_HOME`, PATH and Debian's folder.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string | undefined>} the path of `java`; undefined when there is none of version 17 or newer
 */
export async function findJava(env = process.env) {
  const home = env['JAVA_HOME'];
  const installed = existsSync(DEBIAN_JAVA_FOLDER)
    ? readdirSync(DEBIAN_JAVA_FOLDER).map((name) => path.join(DEBIAN_JAVA_FOLDER, name, 'bin', 'java'))
    : [];
  const candidates = [
    env['SPALT_JAVA'],
    home === undefined ? undefined : path.join(home, 'bin', 'java'),
    findCommand('java', env),
    ...installed,
  ];
  for (const candidate of candidates) {
    if (candidate !== undefined && candidate !== '') {
      const { output } = await runCommand(candidate, ['-version']);
      if (javaVersionOf(output) >= MINIMUM_JAVA_VERSION) {
        return candidate;
      }
    }
  }
  return undefined;
}

/**
 * Reads the feature release out of what `java -version` writes.
 *
 * @param {string} output
 * @returns {number} 17 for `17.0.15`, 8 for `1.8.0_392`; 0 when it tells no version
 */
export function javaVersionOf(output) {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match?.[1] === undefined ? 0 : Number.parseInt(match[1], 10);
}
