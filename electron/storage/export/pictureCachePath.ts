import path from 'node:path';

/** Where pictures are kept that were made for pages, within the folder of the user's data. It may be thrown away at any time. */
export function pictureCachePath(userDataPath: string): string {
  return path.join(userDataPath, 'picture-cache');
}
