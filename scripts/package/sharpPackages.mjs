import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Which packages hold sharp's own library for a system. npm installs those of the machine it runs on only.
 *
 * @param {string} platform as `process.platform`
 * @param {string} architecture as `process.arch`; `universal` is both of a Mac
 * @returns {readonly string[]}
 */
export function sharpPackages(platform, architecture) {
  const architectures = architecture === 'universal' ? ['x64', 'arm64'] : [architecture];
  return architectures.flatMap((one) => [
    `@img/sharp-${platform}-${one}`,
    // On Windows the library lies in the same package.
    ...(platform === 'win32' ? [] : [`@img/sharp-libvips-${platform}-${one}`]),
  ]);
}

/**
 * Which of them are not installed: without one, a package would be made that can't read a picture.
 *
 * @param {string} projectFolder
 * @param {string} platform
 * @param {string} architecture
 * @returns {readonly string[]}
 */
export function missingSharpPackages(projectFolder, platform, architecture) {
  return sharpPackages(platform, architecture).filter(
    (name) => !existsSync(path.join(projectFolder, 'node_modules', name)),
  );
}
