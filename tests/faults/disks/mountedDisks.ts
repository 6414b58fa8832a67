import { spawnSync } from 'node:child_process';

const mountPaths = new Set<string>();

/** What is mounted by this process, so that an interrupted suite leaves nothing mounted. */
export const mountedDisks = {
  add: (mountPath: string): void => void mountPaths.add(mountPath),
  remove: (mountPath: string): void => void mountPaths.delete(mountPath),
  /** At once, for when the process is about to end. */
  unmountAll(): void {
    for (const mountPath of mountPaths) spawnSync('umount', ['-l', mountPath]);
  },
};
