import type { Texts } from './Texts';

/** A failure of the disk in words, without the path. */
export function describeDiskFailure(systemCode: string, texts: Texts): string {
  switch (systemCode) {
    case 'EACCES':
    case 'EBUSY':
    case 'EDQUOT':
    case 'EEXIST':
    case 'EINVAL':
    case 'EIO':
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'ENOENT':
    case 'ENOSPC':
    case 'ENOTDIR':
    case 'EPERM':
    case 'EROFS':
      return texts(`failure.disk.${systemCode}`);
    default:
      return texts('failure.disk.other', { systemCode });
  }
}
