import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { UpdateSource } from './UpdateSource';

/**
 * Why Spalt never looks for new versions: it was built without an address; whoever looks after the computer has turned
 * it off; or this is a kind of Spalt that can't put another in its own place.
 */
export type NoUpdates = 'no-address' | 'forbidden' | 'by-hand';

/** The name of the file that turns updates off for all who use this Spalt. Its content does not matter. */
const banFileName = 'no-updates';

/** Why there are no updates, whatever the user chooses; undefined when the user may choose. */
export function whyNoUpdates(
  source: UpdateSource | undefined,
  {
    env,
    platform,
    executablePath,
    resourcesFolderPath,
  }: {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly platform: NodeJS.Platform;
    readonly executablePath: string;
    readonly resourcesFolderPath: string;
  },
): NoUpdates | undefined {
  if (source === undefined) return 'no-address';
  const banned = env['SPALT_NO_UPDATES'] ?? '';
  if (banned !== '' && banned !== '0') return 'forbidden';
  // A file inside a signed app of macOS would break its signature.
  const banFolder = platform === 'darwin' ? '/Library/Application Support/Spalt' : path.dirname(executablePath);
  if (existsSync(path.join(banFolder, banFileName))) return 'forbidden';
  return kindOfPackage(env, platform, resourcesFolderPath) === undefined ? 'by-hand' : undefined;
}

/** What an update takes the place of; undefined for a folder that somebody has unpacked, and the portable app. */
export type PackageKind = 'nsis' | 'mac' | 'AppImage' | 'deb' | 'rpm';

/** As which kind of package this Spalt was installed. */
export function kindOfPackage(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  resourcesFolderPath: string,
): PackageKind | undefined {
  if (platform === 'darwin') return 'mac';
  if (platform === 'win32') return env['PORTABLE_EXECUTABLE_FILE'] === undefined ? 'nsis' : undefined;
  if (env['APPIMAGE'] !== undefined) return 'AppImage';
  const kindPath = path.join(resourcesFolderPath, 'package-type');
  const kind = existsSync(kindPath) ? readFileSync(kindPath, 'utf8').trim() : '';
  return kind === 'deb' || kind === 'rpm' ? kind : undefined;
}
