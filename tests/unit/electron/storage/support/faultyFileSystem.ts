import type { FileSystem, NewFile, OpenFile } from '../../../../../electron/storage/FileSystem';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';

/** What goes wrong with the calls of a disk. */
export interface Faults {
  /** Gives the code with which a call fails; the number counts all calls from 1. */
  readonly failing?: (call: string, number: number) => string | undefined;
  /** The disk takes at most so many bytes at a time. */
  readonly bytesAtATime?: number;
  /** The disk has room for so many bytes. */
  readonly roomBytes?: number;
}

export interface FaultyFileSystem extends FileSystem {
  /** The calls so far, by name. */
  readonly calls: string[];
}

/** The real disk, with faults. A call that fails does nothing, but a closed file is closed all the same. */
export function faultyFileSystem({
  failing,
  bytesAtATime = Infinity,
  roomBytes = Infinity,
}: Faults = {}): FaultyFileSystem {
  const real = createNodeFileSystem();
  const calls: string[] = [];
  let room = roomBytes;

  const call = async <Value>(name: string, action: () => Promise<Value>): Promise<Value> => {
    calls.push(name);
    const code = failing?.(name, calls.length);
    if (code !== undefined) throw systemError(code);
    return action();
  };

  const faultyFile = (file: NewFile): NewFile => ({
    write: (bytes) =>
      call('write', async () => {
        const taken = bytes.subarray(0, Math.min(bytesAtATime, room));
        if (taken.byteLength === 0) throw systemError('ENOSPC');
        room -= taken.byteLength;
        return file.write(taken);
      }),
    setMode: (mode) => call('setMode', () => file.setMode(mode)),
    state: () => call('state', () => file.state()),
    sync: () => call('sync', () => file.sync()),
    async close() {
      await file.close();
      await call('close', async () => undefined);
    },
  });

  const openFaultyFile = (file: OpenFile): OpenFile => ({
    state: () => call('state', () => file.state()),
    read: (position, byteCount) => call('read', () => file.read(position, byteCount)),
    async close() {
      await file.close();
      await call('close', async () => undefined);
    },
  });

  return {
    calls,
    createFile: async (filePath, mode) => faultyFile(await call('createFile', () => real.createFile(filePath, mode))),
    readFile: (filePath) => call('readFile', () => real.readFile(filePath)),
    openFile: async (filePath) => openFaultyFile(await call('openFile', () => real.openFile(filePath))),
    readPieces: (filePath) => real.readPieces(filePath),
    stateOf: (filePath) => call('stateOf', () => real.stateOf(filePath)),
    namesIn: (folderPath) => call('namesIn', () => real.namesIn(folderPath)),
    isLink: (place) => call('isLink', () => real.isLink(place)),
    makeFolder: (folderPath) => call('makeFolder', () => real.makeFolder(folderPath)),
    removeFolder: (folderPath) => call('removeFolder', () => real.removeFolder(folderPath)),
    rename: (from, to) => call('rename', () => real.rename(from, to)),
    removeFile: (filePath) => call('removeFile', () => real.removeFile(filePath)),
    syncFolder: (folderPath) => call('syncFolder', () => real.syncFolder(folderPath)),
  };
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code });
}
