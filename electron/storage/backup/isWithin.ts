import path from 'node:path';

/** Whether a path is that of a folder, or of something in it. */
export function isWithin(innerPath: string, folderPath: string): boolean {
  const way = path.relative(path.resolve(folderPath), path.resolve(innerPath));
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}
