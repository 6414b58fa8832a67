/**
 * What storage needs of a disk, so that tests can let any call fail. Every function rejects as Node does: with an
 * error whose `code` is the system's, `ENOSPC`, `EACCES` and so on.
 */
export interface FileSystem {
  /** Makes a new file with that mode (the user's mask applies) and opens it. Fails with `EEXIST` if there is one. */
  createFile(filePath: string, mode: number): Promise<NewFile>;
  readFile(filePath: string): Promise<Uint8Array>;
  /** The bytes of a file, piece by piece; nothing is opened before the first is asked for. */
  readPieces(filePath: string): AsyncIterable<Uint8Array>;
  /** Opens a file to read from it wherever is wanted. */
  openFile(filePath: string): Promise<OpenFile>;
  /** Undefined when there is nothing of that name. */
  stateOf(filePath: string): Promise<FileState | undefined>;
  namesIn(folderPath: string): Promise<readonly string[]>;
  /** Whether a link stands there, also one that leads nowhere. */
  isLink(place: string): Promise<boolean>;
  /** Makes one folder. Fails with `EEXIST` if there is something of that name. */
  makeFolder(folderPath: string): Promise<void>;
  /** Takes away an empty folder. */
  removeFolder(folderPath: string): Promise<void>;
  /** Puts a file in another's place, or in a free one. */
  rename(from: string, to: string): Promise<void>;
  removeFile(filePath: string): Promise<void>;
  /** Waits until names that were made, changed or removed in a folder are safe from a power cut. */
  syncFolder(folderPath: string): Promise<void>;
}

/** A file that is being written. */
export interface NewFile {
  /** Writes at the end and gives the number of bytes that were taken, which may be fewer than were given. */
  write(bytes: Uint8Array): Promise<number>;
  setMode(mode: number): Promise<void>;
  state(): Promise<FileState>;
  /** Waits until the bytes are safe from a power cut. After a failure the file is lost: write another. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A file that is being read. */
export interface OpenFile {
  state(): Promise<FileState>;
  /** The bytes from a place on, as many as are wanted; fewer only where the file ends. */
  read(position: number, byteCount: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What is known of a file without reading it. */
export interface FileState {
  /** When its content was changed last, in milliseconds since 1970. */
  readonly changedAtMs: number;
  readonly kind: 'file' | 'folder' | 'other';
  readonly byteCount: number;
  /** Permissions as in POSIX, `0o644`. */
  readonly mode: number;
  /** Another text when another file stands here or it was written to; a rename does not change it. */
  readonly stamp: string;
}
