import type { DiskFailure } from '#core/library/failures';
import type { Texts } from './Texts';

/** A failure of the disk in words. */
export function reasonOf({ systemCode }: DiskFailure, texts: Texts): string {
  switch (systemCode) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EIO':
      return texts(`dialog.disk.${systemCode}`);
    default:
      return texts('dialog.disk.other', { systemCode });
  }
}
