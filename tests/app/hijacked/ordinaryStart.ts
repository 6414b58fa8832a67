import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provideOrdinaryUser } from '../../../scripts/system/provideOrdinaryUser.mjs';
import { electronPath } from '../electronPath';

const projectFolder = path.resolve(import.meta.dirname, '../../..');

/** What a built Spalt is made of: only these packages are no part of the bundle (see `packaged.spec.ts`). */
const builtParts = [
  'package.json',
  'out',
  'resources',
  ...['sharp', '@img', 'detect-libc', 'semver'].map((name) => `node_modules/${name}`),
];

/** Spalt as a user starts it who is not the one that the tests run as. */
export interface OrdinaryStart {
  /** Starts Electron as that user. */
  readonly executablePath: string;
  readonly projectFolder: string;
  readonly uid: number;
  readonly gid: number;
  /** By what the kernel lets Chromium lock its pages in. */
  readonly sandbox: 'user namespaces' | 'setuid helper';
  /** Takes away what was made for it. */
  readonly end: () => void;
}

/**
 * Sees to it that Spalt can be started as an ordinary user, with Chromium's sandbox. Undefined where the tests are an
 * ordinary user's already.
 */
export async function ordinaryStart(): Promise<OrdinaryStart | undefined> {
  const user = await provideOrdinaryUser();
  if (user === undefined) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'spalt-ordinary-'));
  const end = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  try {
    // Root's own folders may be closed to all others: nothing of them is used in place.
    const electronFolder = path.join(folder, 'electron');
    const electron = electronPath(projectFolder);
    cpSync(path.dirname(electron), electronFolder, { recursive: true, verbatimSymlinks: true });
    const appFolder = path.join(folder, 'app');
    mkdirSync(appFolder);
    for (const part of builtParts) {
      cpSync(path.join(projectFolder, part), path.join(appFolder, part), { recursive: true });
    }
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    const asUser = ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'];
    const sandbox = areNamespacesAllowed(asUser) ? 'user namespaces' : 'setuid helper';
    if (sandbox === 'setuid helper') {
      const helper = path.join(electronFolder, 'chrome-sandbox');
      execFileSync('chown', ['root:root', helper]);
      chmodSync(helper, 0o4755);
    }
    const executablePath = path.join(folder, 'electron-as-user');
    const command = ['setpriv', ...asUser, path.join(electronFolder, path.basename(electron))];
    writeFileSync(executablePath, withSandbox(command));
    chmodSync(executablePath, 0o755);
    return { executablePath, projectFolder: appFolder, ...user, sandbox, end };
  } catch (error) {
    end();
    throw error;
  }
}

/** A program for the shell that runs a command, with what Playwright adds where it runs as root taken away again. */
function withSandbox(command: readonly string[]): string {
  return `#!/bin/sh
for word in "$@"; do
  shift
  [ "$word" = --no-sandbox ] || set -- "$@" "$word"
done
exec ${command.map((word) => `'${word}'`).join(' ')} "$@"
`;
}

function areNamespacesAllowed(asUser: readonly string[]): boolean {
  try {
    execFileSync('setpriv', [...asUser, 'unshare', '--user', '--map-root-user', '--pid', '--net', '--fork', 'true']);
    return true;
  } catch {
    return false;
  }
}
