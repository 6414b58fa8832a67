import { open, statfs } from 'node:fs/promises';
import path from 'node:path';

const blockBytes = 4096;

/** Fills a disk but for so many blocks of 4 kB. Gives the path of the file that takes the room. */
export async function fillDisk(mountPath: string, freeBlocks: number): Promise<string> {
  const { bavail, bsize } = await statfs(mountPath);
  const fillerPath = path.join(mountPath, 'filler');
  const filler = await open(fillerPath, 'w');
  try {
    const block = Buffer.alloc(blockBytes, 'x');
    const count = Math.floor((bavail * bsize) / blockBytes) - freeBlocks;
    for (let index = 0; index < count; index++) await filler.write(block);
    // ext4 counts blocks when they are placed.
    await filler.sync();
  } catch (error) {
    // Metadata takes room as well: then it is full.
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOSPC') throw error;
  } finally {
    await filler.close();
  }
  return fillerPath;
}
