/** A file in a zip, as far as its headers can be trusted: where its packed bytes are, and what they should become. */
export interface ArchiveEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc32: number;
  readonly packedPosition: number;
  readonly packedByteCount: number;
  /** Unpacked, if its header tells the truth. */
  readonly byteCount: number;
}
