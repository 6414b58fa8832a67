import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { ArticleFile } from '#core/article/articleFile';
import { writeArticle } from '#core/article/writeArticle';
import { figuresOf } from '#core/document/figuresOf';
import type { PublishedPicture } from '#core/publish/picturePaths';
import { lookOfProfile } from '#core/publish/site/lookOfProfile';
import type { SiteLook } from '#core/publish/site/SiteLook';
import { plainLook } from '#core/publish/site/SiteLook';
import { createNodeFileSystem } from '../../../electron/storage/createNodeFileSystem';
import { readProfileFolder } from '../../../electron/storage/profiles/readProfileFolder';
import { exportSite } from '../../../electron/storage/site/exportSite';
import { makePicture } from '../../../electron/workshop/pictures/makePicture';
import { preparationOf } from '../../../electron/workshop/preparationOf';
import { siteOf } from '../../unit/core/publish/profile/siteOf';
import { valueOf } from '../../unit/electron/storage/support/library';
import type { GeneratedPhoto } from './generatedArticles';
import { hostileTexts } from './hostileTexts';

/** A site that was written into a folder. */
export interface GeneratedSite {
  /** How it looks: the name of a profile, or `plain`. */
  readonly look: string;
  readonly folderPath: string;
  /** Every file of it from the folder, with `/`. */
  readonly files: readonly string[];
  /** Its pages: the file, and what is in it. */
  readonly pages: readonly { readonly name: string; readonly html: string }[];
}

/** Where the sites are on the web. */
export const siteAddress = 'https://tidning.example/';

/** How they look: the page without a profile, and each profile that comes with Spalt. */
export const looks = ['plain', 'local', 'feature', 'bare'] as const;

const tagline = hostileTexts.slice(0, 5).join(' ').slice(0, 300);
const settings = siteOf({
  name: 'Tidning & </script><!-- ”Åsnet”',
  baseAddress: siteAddress,
  logo: null,
  tagline,
  footer: tagline,
  socialLinks: [{ name: '</script><!-- & "', address: "https://social.example/@tidning?a='1'&b=2" }],
});

/** Draws three photos into a folder, so many times as large, and tells how they are called. */
export async function drawPhotos(folderPath: string, scale = 1): Promise<readonly GeneratedPhoto[]> {
  const kinds = [
    { ending: 'jpg', widthPx: 900, heightPx: 600 },
    { ending: 'png', widthPx: 300, heightPx: 420 },
    { ending: 'webp', widthPx: 420, heightPx: 60 },
  ] as const;
  return Promise.all(
    kinds.map(async ({ ending, ...size }, index) => {
      const [widthPx, heightPx] = [size.widthPx * scale, size.heightPx * scale];
      const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 };
      const background = { r: 60 * index, g: 90, b: 160 };
      const drawing = sharp({ create: { width: widthPx, height: heightPx, channels: 3, background, noise } }).blur(
        4 * scale,
      );
      const bytes = await drawing.toFormat(ending === 'jpg' ? 'jpeg' : ending).toBuffer();
      const image = `${createHash('sha256').update(bytes).digest('hex')}.${ending}`;
      await writeFile(path.join(folderPath, image), bytes);
      return { image, widthPx, heightPx };
    }),
  );
}

/** Writes articles as a library in a folder; their photos are files of `photosPath`. */
export async function writeLibrary(
  libraryPath: string,
  articles: readonly ArticleFile[],
  photosPath: string,
): Promise<void> {
  for (const article of articles) {
    const folderPath = path.join(libraryPath, article.id);
    await mkdir(path.join(folderPath, 'images'), { recursive: true });
    await writeFile(path.join(folderPath, 'article.json'), writeArticle(article));
    for (const { figure } of figuresOf(article.document)) {
      const bytes = await readFile(path.join(photosPath, figure.attrs.image));
      await writeFile(path.join(folderPath, 'images', figure.attrs.image), bytes);
    }
  }
}

/**
 * Writes the site of a library in a look. Photos of the first article are made as the workshop makes them; each of the
 * others is a small file, as drawing them all takes hours.
 */
export async function writeSite(
  look: (typeof looks)[number],
  { libraryPath, folderPath }: { readonly libraryPath: string; readonly folderPath: string },
): Promise<GeneratedSite> {
  const report = valueOf(
    await exportSite({
      libraryPath,
      folderPath,
      look: await lookNamed(look),
      chosenText: 'without',
      isDryRun: false,
      prepare,
      pictureVersion: '1',
      clock: { now: () => Date.UTC(2026, 1, 2) },
      fileSystem: createNodeFileSystem(),
      jobCount: 2,
    }),
  );
  const faults = report.notices.filter(({ code }) => code !== 'warning');
  if (faults.length > 0) throw new Error(`${look}: ${JSON.stringify(faults.slice(0, 3))}`);
  const entries = await readdir(folderPath, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folderPath, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (name) => ({ name, html: await readFile(path.join(folderPath, name), 'utf8') })),
  );
  return { look, folderPath, files, pages };
}

/** A profile that comes with Spalt. */
export async function shippedProfile(name: string) {
  const folderPath = path.resolve('resources/profiles', name);
  return valueOf(await readProfileFolder(createNodeFileSystem(), folderPath, { isShipped: true }));
}

async function lookNamed(name: string): Promise<SiteLook> {
  if (name === 'plain') return plainLook(settings, '1');
  return lookOfProfile(await shippedProfile(name), settings, `${name} 1`);
}

async function prepare(filePath: string, picture: PublishedPicture): Promise<Uint8Array> {
  if (!/-0*[^/\\]{6}0{6}[/\\]images/u.test(filePath)) return Buffer.from(JSON.stringify(picture));
  const cachePath = path.join(path.dirname(filePath), '..', 'made');
  return makePicture({ filePath, preparation: preparationOf(picture), cachePath });
}
