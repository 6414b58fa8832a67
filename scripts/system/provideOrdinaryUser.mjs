import { SetupError } from '../setup/SetupError.mjs';
import { runCommand } from '../setup/runCommand.mjs';

/** Owns nothing and may do nothing: it is made for tests, and stays for the next ones. */
const USER_NAME = 'spalt-tests';

/**
 * A user of the system who is not root, since Chromium builds its sandbox for nobody else. Makes one where there is none.
 *
 * @returns {Promise<{ uid: number, gid: number } | undefined>} undefined where whoever runs this is an ordinary user
 *   already
 * @throws {SetupError} when root can't make one
 */
export async function provideOrdinaryUser() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const known = await ordinaryUser();
  if (known !== undefined) {
    return known;
  }
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  const made = await runCommand('useradd', [...options, '--shell', '/usr/sbin/nologin', USER_NAME]);
  // Two tests may have begun at once.
  const user = await ordinaryUser();
  if (user === undefined) {
    throw new SetupError(`A user who is not root could not be made for the tests of the sandbox:\n${made.output}`);
  }
  return user;
}

async function ordinaryUser() {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((option) => runCommand('id', [option, USER_NAME])));
  return uid?.code === 0 && gid?.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}
