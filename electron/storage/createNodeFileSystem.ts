import * as nodeFs from 'node:fs';
import type { BigIntStats } from 'node:fs';
import type { FileState, FileSystem, NewFile, OpenFile } from './FileSystem';
import { systemCodeOf } from './diskFailureOf';

/** What is used of Node's file system. */
type NodeFs = Pick<typeof nodeFs, 'promises' | 'createReadStream'>;

/** On Windows a folder can't be opened to be synced; renames there are kept by the journal of NTFS. */
const unsyncableOnWindows: ReadonlySet<string> = new Set(['EPERM', 'EISDIR', 'EACCES']);

/**
 * The real disk. Within Electron, give it `original-fs`: Electron's own `fs` takes a file named `*.asar` for a folder.
 */
export function createNodeFileSystem(fs: NodeFs = nodeFs, platform: NodeJS.Platform = process.platform): FileSystem {
  const { promises } = fs;
  return {
    async createFile(filePath, mode) {
      return newFileOf(await promises.open(filePath, 'wx', mode));
    },
    readFile: (filePath) => promises.readFile(filePath),
    readPieces: (filePath) => fs.createReadStream(filePath, { highWaterMark: 1024 * 1024 }),
    async openFile(filePath) {
      return openFileOf(await promises.open(filePath, 'r'));
    },
    async stateOf(filePath) {
      try {
        return stateOf(await promises.stat(filePath, { bigint: true }));
      } catch (error) {
        const code = systemCodeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
        throw error;
      }
    },
    namesIn: (folderPath) => promises.readdir(folderPath),
    async isLink(place) {
      try {
        return (await promises.lstat(place)).isSymbolicLink();
      } catch (error) {
        const code = systemCodeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return false;
        throw error;
      }
    },
    makeFolder: (folderPath) => promises.mkdir(folderPath),
    removeFolder: (folderPath) => promises.rmdir(folderPath),
    rename: (from, to) => promises.rename(from, to),
    removeFile: (filePath) => promises.unlink(filePath),
    async syncFolder(folderPath) {
      try {
        const folder = await promises.open(folderPath, 'r');
        try {
          await folder.sync();
        } finally {
          await folder.close();
        }
      } catch (error) {
        if (platform !== 'win32' || !unsyncableOnWindows.has(systemCodeOf(error) ?? '')) throw error;
      }
    },
  };
}

function newFileOf(handle: nodeFs.promises.FileHandle): NewFile {
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    setMode: (mode) => handle.chmod(mode),
    state: async () => stateOf(await handle.stat({ bigint: true })),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

function openFileOf(handle: nodeFs.promises.FileHandle): OpenFile {
  return {
    state: async () => stateOf(await handle.stat({ bigint: true })),
    async read(position, byteCount) {
      const bytes = Buffer.allocUnsafe(byteCount);
      let readCount = 0;
      while (readCount < byteCount) {
        const { bytesRead } = await handle.read(bytes, readCount, byteCount - readCount, position + readCount);
        if (bytesRead === 0) break;
        readCount += bytesRead;
      }
      return bytes.subarray(0, readCount);
    },
    close: () => handle.close(),
  };
}

function stateOf(stats: BigIntStats): FileState {
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
    byteCount: Number(stats.size),
    changedAtMs: Number(stats.mtimeMs),
    mode: Number(stats.mode & 0o777n),
    // Not the time of the inode's change: a rename sets it.
    stamp: `${stats.ino}:${stats.size}:${stats.mtimeNs}`,
  };
}
