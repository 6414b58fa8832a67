import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** What is in a zip that was written: the sizes of its files by their names, and what is in one of them. */
export interface WrittenZip {
  readonly byteCounts: ReadonlyMap<string, number>;
  /** Rejects for what is not in it. */
  readonly read: (name: string) => Promise<Buffer>;
}

/** Opens a zip. Rejects where it is none. */
export async function writtenZip(bytes: Uint8Array): Promise<WrittenZip> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    autoClose: false,
  });
  const entries = new Map<string, Parameters<typeof zip.openReadStreamPromise>[0]>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return {
    byteCounts: new Map([...entries].map(([name, { uncompressedSize }]) => [name, uncompressedSize])),
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Error(`Not in the zip: ${name}`);
      return buffer(await zip.openReadStreamPromise(entry));
    },
  };
}
