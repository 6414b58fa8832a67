import { z } from 'zod';
import type { ArticleId } from '../../article/ArticleId';
import { isArticleId } from '../../article/ArticleId';
import { bundleLimits } from './bundleLimits';

/** The version of the bundle format that this Spalt writes. */
export const bundleVersion = 1;

const entry = z.strictObject({
  /** From the top of the bundle, with `/`: `images/3f…9a.jpg`. */
  path: z.string().min(1).max(255),
  byteCount: z.int().min(0),
  /** Of the bytes, in hex, in lower case. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});

/** What a bundle says of itself: whose article it is, and every other file in it. */
export const bundleManifest = z.strictObject({
  format: z.literal('spalt-bundle'),
  version: z.literal(bundleVersion),
  articleId: z.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value)),
  /** For whoever looks into the file without Spalt; cut where it is long. */
  headline: z.string().max(bundleLimits.headlineLength),
  // It is a file of the bundle itself.
  entries: z.array(entry).max(bundleLimits.entryCount - 1),
});

/** What a bundle says of itself. */
export type BundleManifest = Readonly<z.infer<typeof bundleManifest>>;
/** A file in a bundle, as the manifest has it. */
export type BundleEntry = Readonly<z.infer<typeof entry>>;
