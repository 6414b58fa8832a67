/**
 * Whether a process with this id is running.
 *
 * @param {number} pid
 * @returns {boolean} true as well for one that belongs to another user
 */
export function isProcessAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
