import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip that a test makes by hand: true to its bytes unless told to lie. */
export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array;
  readonly method?: number;
  /** What stands in the file instead of the packed bytes. */
  readonly packed?: Uint8Array;
  /** Lies in both headers, and in the descriptor. */
  readonly crc32?: number;
  readonly byteCount?: number;
  readonly packedByteCount?: number;
  readonly flags?: number;
  readonly externalAttributes?: number;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  /** Lies in the header before the bytes alone. */
  readonly local?: {
    readonly name?: string | Uint8Array;
    readonly method?: number;
    readonly flags?: number;
    readonly crc32?: number;
    readonly byteCount?: number;
    readonly packedByteCount?: number;
  };
  /** A descriptor after the bytes, with its signature or without, or one that is wrong. */
  readonly descriptor?: 'signed' | 'bare' | 'wrong' | 'missing';
  /** Bytes before the header that belong to nobody. */
  readonly gap?: Uint8Array;
  /** Shares the bytes of an earlier part, by its number. */
  readonly sameBytesAs?: number;
  readonly isInDirectory?: boolean;
}

/** What is untrue of the zip as a whole. */
export interface ZipLies {
  readonly prefix?: Uint8Array;
  /** Whether offsets count from the end of the prefix, as those of a program that unpacks itself may. */
  readonly isPrefixUncounted?: boolean;
  readonly beforeDirectory?: Uint8Array;
  readonly beforeEnd?: Uint8Array;
  readonly suffix?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly entryCount?: number;
  readonly entryCountOnDisk?: number;
  readonly diskNumber?: number;
  readonly directoryOffset?: number;
  readonly directoryByteCount?: number;
}

const isUtf8 = 0x0800;
const hasDescriptor = 0x0008;
const regularFile = 0o100644 * 0x10000;

/** Builds a zip, byte by byte as APPNOTE has it, with the lies that are asked for. */
export function buildZip(parts: readonly ZipPart[], lies: ZipLies = {}): Buffer {
  const body: Buffer[] = [Buffer.from(lies.prefix ?? [])];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let position = lies.isPrefixUncounted === true ? 0 : (body[0]?.length ?? 0);
  const add = (bytes: Uint8Array): void => {
    body.push(Buffer.from(bytes));
    position += bytes.length;
  };
  for (const part of parts) {
    if (part.gap !== undefined) add(part.gap);
    const shared = part.sameBytesAs === undefined ? undefined : offsets[part.sameBytesAs];
    const offset = shared ?? position;
    offsets.push(offset);
    const packed = packedOf(part);
    if (shared === undefined) {
      add(localHeaderOf(part, packed));
      add(packed);
      add(descriptorOf(part, packed));
    }
    if (part.isInDirectory !== false) directory.push(directoryEntryOf(part, packed, offset));
  }
  if (lies.beforeDirectory !== undefined) add(lies.beforeDirectory);
  const directoryBytes = Buffer.concat(directory);
  const comment = lies.comment ?? new Uint8Array();
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(lies.diskNumber ?? 0, 4);
  end.writeUInt16LE((lies.entryCountOnDisk ?? lies.entryCount ?? directory.length) % 0x10000, 8);
  end.writeUInt16LE((lies.entryCount ?? directory.length) % 0x10000, 10);
  end.writeUInt32LE(lies.directoryByteCount ?? directoryBytes.length, 12);
  end.writeUInt32LE(lies.directoryOffset ?? position, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([
    ...body,
    directoryBytes,
    lies.beforeEnd ?? new Uint8Array(),
    end,
    comment,
    lies.suffix ?? new Uint8Array(),
  ]);
}

/** An extra field, APPNOTE section 4.5.1. */
export function extraField(id: number, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(bytes.length, 2);
  return Buffer.concat([head, bytes]);
}

function packedOf({ bytes, method = 0, packed }: ZipPart): Uint8Array {
  return packed ?? (method === 8 ? deflateRawSync(bytes) : bytes);
}

function nameBytesOf(name: string | Uint8Array): Uint8Array {
  return typeof name === 'string' ? Buffer.from(name) : name;
}

function flagsOf({ flags = isUtf8, descriptor }: ZipPart): number {
  return descriptor === undefined ? flags : flags | hasDescriptor;
}

function sizesOf(part: ZipPart, packed: Uint8Array): readonly [number, number, number] {
  return [part.crc32 ?? crc32(part.bytes), part.packedByteCount ?? packed.length, part.byteCount ?? part.bytes.length];
}

function localHeaderOf(part: ZipPart, packed: Uint8Array): Buffer {
  const { local = {} } = part;
  const [crc, packedByteCount, byteCount] = part.descriptor === undefined ? sizesOf(part, packed) : [0, 0, 0];
  const name = nameBytesOf(local.name ?? part.name);
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(local.flags ?? flagsOf(part), 6);
  header.writeUInt16LE(local.method ?? part.method ?? 0, 8);
  header.writeUInt16LE(0x21, 12);
  header.writeUInt32LE(local.crc32 ?? crc, 14);
  header.writeUInt32LE(local.packedByteCount ?? packedByteCount, 18);
  header.writeUInt32LE(local.byteCount ?? byteCount, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptorOf(part: ZipPart, packed: Uint8Array): Buffer {
  if (part.descriptor === undefined || part.descriptor === 'missing') return Buffer.alloc(0);
  const [crc, packedByteCount, byteCount] = sizesOf(part, packed);
  const descriptor = Buffer.alloc(16);
  descriptor.write('PK\u0007\u0008', 'latin1');
  descriptor.writeUInt32LE(part.descriptor === 'wrong' ? 1 : crc, 4);
  descriptor.writeUInt32LE(packedByteCount, 8);
  descriptor.writeUInt32LE(byteCount, 12);
  return part.descriptor === 'bare' ? descriptor.subarray(4) : descriptor;
}

function directoryEntryOf(part: ZipPart, packed: Uint8Array, offset: number): Buffer {
  const [crc, packedByteCount, byteCount] = sizesOf(part, packed);
  const name = nameBytesOf(part.name);
  const extra = part.extra ?? new Uint8Array();
  const comment = Buffer.from(part.comment ?? '');
  const entry = Buffer.alloc(46);
  entry.write('PK\u0001\u0002', 'latin1');
  entry.writeUInt16LE(0x033f, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(flagsOf(part), 8);
  entry.writeUInt16LE(part.method ?? 0, 10);
  entry.writeUInt16LE(0x21, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packedByteCount, 20);
  entry.writeUInt32LE(byteCount, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt16LE(comment.length, 32);
  entry.writeUInt32LE(part.externalAttributes ?? regularFile, 38);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name, extra, comment]);
}
