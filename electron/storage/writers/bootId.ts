import { readFileSync } from 'node:fs';

/** Another text each time this computer has been started, by which a process id of before is told; empty where the system gives none. */
export const bootId = readBootId();

function readBootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
