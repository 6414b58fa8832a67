import { stat } from 'node:fs/promises';
import path from 'node:path';

import { runCommand } from '../setup/runCommand.mjs';

const SETUID_BIT = 0o4000;

/**
 * What to do where Linux does not let an ordinary user's Chromium build its sandbox, in which case it refuses to start.
 *
 * @param {string} distPath Electron's folder
 * @returns {Promise<string | undefined>} undefined where the sandbox works: user namespaces are allowed, or the helper
 *   program is set up
 */
export async function sandboxAdvice(distPath) {
  const helper = path.join(distPath, 'chrome-sandbox');
  const found = await stat(helper).catch(() => undefined);
  if (found !== undefined && found.uid === 0 && (found.mode & SETUID_BIT) !== 0) {
    return undefined;
  }
  const namespaces = await runCommand('unshare', ['--user', '--map-root-user', 'true']);
  // 127: no such program to ask, so Chromium is left to find out.
  if (namespaces.code === 0 || namespaces.code === 127) {
    return undefined;
  }
  return (
    "This system does not let ordinary users build Chromium's sandbox (user namespaces), so Electron may refuse to start.\n" +
    `If it does, run   sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n` +
    'or start without the sandbox:   npm start -- --no-sandbox'
  );
}
