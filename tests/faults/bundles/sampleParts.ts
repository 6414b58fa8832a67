import { createHash } from 'node:crypto';
import type { ArticleFile } from '#core/article/articleFile';
import { writeArticle } from '#core/article/writeArticle';
import { createManifest, writeManifest } from '#core/library/bundle/createManifest';
import { articleOf, documentOf, figure, paragraph } from '../../unit/core/document/build';
import type { ZipPart } from './buildZip';

/** A picture of so many bytes that begins as a JPEG does. */
export function pictureBytes(seed: number, byteCount = 500): Buffer {
  const bytes = Buffer.alloc(byteCount, `bild ${seed} `);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return bytes;
}

/** The name that a bundle has for a picture. */
export function pictureName(bytes: Uint8Array, ending = 'jpg'): string {
  return `images/${sha256(bytes)}.${ending}`;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const pictures = [pictureBytes(1), pictureBytes(2, 70_000)] as const;

/** The article that every hostile bundle is made from. */
export const sampleArticle: ArticleFile = articleOf(
  documentOf(
    { headline: 'Ny gångbro öppnar' },
    paragraph('På lördag öppnar bron över ån.'),
    ...pictures.map((bytes) => figure(pictureName(bytes).slice('images/'.length), { caption: 'Bron' })),
  ),
);

/** The files of a good bundle but for its manifest: the article, two photos, two versions. */
export const sampleParts: readonly ZipPart[] = [
  { name: 'article.json', bytes: Buffer.from(writeArticle(sampleArticle)), method: 8 },
  ...pictures.map((bytes) => ({ name: pictureName(bytes), bytes })).toSorted(byName),
  { name: 'versions/2026-05-28T091200Z.json', bytes: Buffer.from(writeArticle(sampleArticle)), method: 8 },
  { name: 'versions/Före språkgranskning.json', bytes: Buffer.from('{"text": "utkast"}\n'), method: 8 },
];

/** A manifest that tells the truth of some files, or what is put over it. */
export function manifestOf(parts: readonly ZipPart[], lies: Readonly<Record<string, unknown>> = {}): ZipPart {
  const manifest = createManifest(
    sampleArticle,
    parts.map(({ name, bytes }) => ({
      path: typeof name === 'string' ? name : Buffer.from(name).toString('latin1'),
      byteCount: bytes.length,
      sha256: sha256(bytes),
    })),
  );
  const text = writeManifest({ ...manifest, ...lies });
  return { name: 'manifest.json', bytes: Buffer.from(text), method: 8 };
}

/** All files of a good bundle. */
export function wholeBundle(parts: readonly ZipPart[] = sampleParts): readonly ZipPart[] {
  return [manifestOf(parts), ...parts];
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
