import type { ArticleFile } from '#core/article/articleFile';
import { articleFileVersion } from '#core/article/articleFile';

/** A way to spoil a file. */
export interface Mutation {
  readonly name: string;
  /** Whether what comes out may still be an article, as when a letter turned into another. */
  readonly mayBeRead: boolean;
  spoil(bytes: Buffer): Buffer;
}

function placeIn(bytes: Buffer): number {
  return Math.floor(Math.random() * bytes.length);
}

function edited(bytes: Buffer, edit: (article: Record<string, unknown>) => void): Buffer {
  const article: Record<string, unknown> = JSON.parse(bytes.toString('utf8'));
  edit(article);
  return Buffer.from(JSON.stringify(article, null, 1));
}

const wrongKeys: readonly (keyof ArticleFile)[] = ['format', 'language', 'metadata', 'document', 'id', 'version'];

/** Every way to spoil a file. */
export const mutations: readonly Mutation[] = [
  {
    name: 'one bit',
    mayBeRead: true,
    spoil(bytes) {
      const place = placeIn(bytes);
      const spoiled = Buffer.from(bytes);
      spoiled.writeUInt8(bytes.readUInt8(place) ^ (1 << Math.floor(Math.random() * 8)), place);
      return spoiled;
    },
  },
  // Without its last bracket at the least.
  {
    name: 'cut off',
    mayBeRead: false,
    spoil: (bytes) => bytes.subarray(0, Math.floor(Math.random() * (bytes.length - 2))),
  },
  {
    name: 'zeros',
    mayBeRead: false,
    spoil(bytes) {
      const start = placeIn(bytes.subarray(0, -1));
      return Buffer.from(bytes).fill(0, start, Math.min(bytes.length, start + 1 + placeIn(bytes)));
    },
  },
  { name: 'nothing but zeros', mayBeRead: false, spoil: (bytes) => Buffer.alloc(bytes.length) },
  { name: 'empty', mayBeRead: false, spoil: () => Buffer.alloc(0) },
  {
    name: 'not UTF-8',
    mayBeRead: false,
    spoil(bytes) {
      const place = placeIn(bytes);
      return Buffer.concat([bytes.subarray(0, place), Buffer.of(0xff), bytes.subarray(place)]);
    },
  },
  {
    name: 'a value that does not fit',
    mayBeRead: false,
    spoil: (bytes) =>
      edited(bytes, (article) => {
        article[wrongKeys[Math.floor(Math.random() * wrongKeys.length)] ?? 'id'] = Math.random();
      }),
  },
  {
    name: 'a newer version',
    mayBeRead: false,
    spoil: (bytes) =>
      edited(bytes, (article) => {
        article['version'] = articleFileVersion + 1 + Math.floor(Math.random() * 10);
      }),
  },
  { name: 'something else', mayBeRead: false, spoil: () => Buffer.from('{"name": "spalt", "private": true}\n') },
  { name: 'twice', mayBeRead: false, spoil: (bytes) => Buffer.concat([bytes, bytes]) },
];
