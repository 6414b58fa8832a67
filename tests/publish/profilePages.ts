import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import { publishInProfile } from '#core/publish/profile/publishInProfile';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import { createNodeFileSystem } from '../../electron/storage/createNodeFileSystem';
import { readProfileFolder } from '../../electron/storage/profiles/readProfileFolder';
import type { PublishedPage } from './publishedPages';
import { articles, hostile } from './publishedPages';

/** The profiles that come with Spalt. */
const names = ['local', 'feature', 'bare'];

const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** As a paper has made it its own, with everything that settings may hold. */
function ownProfile(profile: SiteProfile, name: string): SiteProfile {
  return {
    ...profile,
    isShipped: false,
    files: { 'logo.png': logo },
    pictureSizes: { 'logo.png': { widthPx: 1, heightPx: 1 } },
    settings: {
      ...profile.settings,
      name,
      tagline: name,
      baseAddress: 'https://tidning.example/',
      logo: 'logo.png',
      socialLinks: [
        { name, address: 'https://social.example/@tidning?a=1&b=2' },
        { name: 'Instagram', address: 'https://pictures.example/tidning' },
      ],
      footer: name,
      pictureRights: {
        copyrightNotice: name,
        licenseAddress: 'https://tidning.example/villkor',
        acquireLicenseAddress: 'https://tidning.example/kop',
      },
    },
  };
}

function pageOf(name: string, article: ArticleFile, profile: SiteProfile): PublishedPage {
  const published = publishInProfile(article, profile);
  if (!published.ok) throw new Error(`${name}: ${JSON.stringify(published.error)}`);
  const { files, assets = [], pictures } = published.value;
  return {
    name,
    pictures,
    assets: assets.map((asset) => asset.path),
    html: files[0]?.text ?? '',
    isArbitrary: false,
  };
}

async function pagesOf(name: string): Promise<readonly PublishedPage[]> {
  const folderPath = path.resolve('resources/profiles', name);
  const read = await readProfileFolder(createNodeFileSystem(), folderPath, { isShipped: true });
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
  return [
    pageOf(`${name} swedish`, articles.swedish, ownProfile(read.value, 'Hallsåkers Tidning')),
    pageOf(`${name} english`, articles.english, read.value),
    pageOf(`${name} empty`, articles.empty, read.value),
    pageOf(
      `${name} hostile`,
      articles.hostile,
      ownProfile(read.value, `${hostile} ${'Tidningsnamn'.repeat(9)}`.slice(0, 120)),
    ),
  ];
}

/** Pages in each profile that comes with Spalt: full, bare, empty and hostile. */
export const profilePages: readonly PublishedPage[] = (await Promise.all(names.map(pagesOf))).flat();
