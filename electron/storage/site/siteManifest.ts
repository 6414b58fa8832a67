import { z } from 'zod';
import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import { articleStatus } from '#core/article/articleFile';
import type { Problem } from '#core/base/Problem';
import { problemsOfZod } from '#core/base/problemsOfZod';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { KeptAddress } from '#core/publish/site/assignAddresses';
import type { SiteArticle } from '#core/publish/site/SiteArticle';
import type { TeaserPicture } from '#core/publish/site/SiteEntry';
import { readUtf8 } from '../library/readUtf8';

/** The file in which a site's folder remembers what it has. */
export const siteManifestName = '.spalt-site.json';
/** The version of its form that this Spalt writes. */
const siteManifestVersion = 1;

/** As core makes them; anything else could lead out of the folder. */
const sitePath = z.string().regex(/^[a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)*$/u);
const articleId = z.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value));
const place = z.object({ address: z.string(), file: sitePath });
const keptPlace = place.extend({ pattern: z.string(), former: z.array(place) });
const offered = z.object({ path: z.string(), widthPx: z.number(), heightPx: z.number() });

const article = z.object({
  id: articleId,
  language: z.string(),
  status: articleStatus,
  headline: z.string(),
  kicker: z.string(),
  description: z.string().nullable(),
  section: z.string().nullable(),
  tags: z.array(z.string()),
  authors: z.array(z.string()),
  publishedAt: z.string(),
  modifiedAt: z.string(),
  createdAt: z.string(),
  embargoUntil: z.string().nullable(),
  killedAt: z.string().nullable(),
  wanted: place,
  related: z.array(articleId),
});

const teaserKind = z.object({ kind: z.enum(['avif', 'webp', 'jpg', 'png']), files: z.array(offered) });
const teaserPicture = z.object({
  widthPx: z.number(),
  heightPx: z.number(),
  file: offered,
  kinds: z.array(teaserKind),
  focus: z
    .string()
    .regex(/^focus-x\d{1,2} focus-y\d{1,2}$/u)
    .nullable(),
});

const keptArticle = z.object({
  folderName: z.string(),
  source: z.string(),
  openChangeCount: z.number(),
  place: keptPlace,
  page: z.string().nullable(),
  article: article.nullable(),
  picture: teaserPicture.nullable(),
  files: z.array(sitePath),
});

const knownFile = z.object({ sha256: z.string(), byteCount: z.number(), made: z.string().nullable() });

/** The names of all values, in the order in which they are written, wherever the objects come from. */
const keys = [keptArticle, place, keptPlace, article, teaserPicture, teaserKind, offered, knownFile]
  .flatMap(({ shape }) => Object.keys(shape))
  .toSorted();

const siteManifest = z.object({
  format: z.literal('spalt-site'),
  version: z.literal(siteManifestVersion),
  print: z.string(),
  articles: z.record(z.string(), keptArticle),
  files: z.record(sitePath, knownFile),
});

/** What a site's folder remembers of an article. */
export interface KeptArticle {
  /** The folder of the library that it is in, and the hash of its file. */
  readonly folderName: string;
  readonly source: string;
  readonly openChangeCount: number;
  readonly place: KeptAddress;
  /** What its page was made of; null: it has no page. */
  readonly page: string | null;
  /** What lists have of it; null: it is on the site no more, and only its address stays its own. */
  readonly article: SiteArticle | null;
  readonly picture: TeaserPicture | null;
  /** Its page and its photos. */
  readonly files: readonly string[];
}

/** A file of the site: its hash and, of a photo, by what it was made. */
export interface KnownFile {
  readonly sha256: string;
  readonly byteCount: number;
  readonly made: string | null;
}

/** What a site's folder remembers. */
export interface SiteManifest {
  /** Of what all pages are made with: settings, look, version of Spalt. */
  readonly print: string;
  readonly articles: ReadonlyMap<ArticleId, KeptArticle>;
  /** By the path from the root of the site. */
  readonly files: ReadonlyMap<string, KnownFile>;
}

/** What a folder remembers that has never been a site. */
export const emptySiteManifest: SiteManifest = { print: '', articles: new Map(), files: new Map() };

/** Reads what a site's folder remembers, every value checked. */
export function readSiteManifest(bytes: Uint8Array): Result<SiteManifest, readonly Problem[]> {
  const text = readUtf8(bytes);
  if (!text.ok) return failure([text.error]);
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return failure([{ place: '', code: 'not-json', facts: {} }]);
  }
  const version = z.object({ version: z.number() }).safeParse(value);
  if (version.success && version.data.version > siteManifestVersion) {
    const facts = { found: version.data.version, known: siteManifestVersion };
    return failure([{ place: 'version', code: 'newer-version', facts }]);
  }
  const read = siteManifest.safeParse(value);
  if (!read.success) return failure(problemsOfZod(read.error));
  const { print, articles, files } = read.data;
  return success({
    print,
    articles: new Map(Object.entries(articles).flatMap(([id, kept]) => (isArticleId(id) ? [[id, kept]] : []))),
    files: new Map(Object.entries(files)),
  });
}

/** The same site gives the same text: one line an article or file, in the order of their names. */
export function writeSiteManifest({ print, articles, files }: SiteManifest): string {
  const head = `"format": "spalt-site",\n "version": ${siteManifestVersion},\n "print": ${JSON.stringify(print)}`;
  return `{\n ${head},\n "articles": {${linesOf(articles)}\n },\n "files": {${linesOf(files)}\n }\n}\n`;
}

function linesOf(map: ReadonlyMap<string, object>): string {
  return [...map]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `\n  ${JSON.stringify(key)}: ${JSON.stringify(value, keys)}`)
    .join(',');
}
