import { z } from 'zod';
import type { ArticleId } from '../../article/ArticleId';
import { isArticleId } from '../../article/ArticleId';

/** The name of the file, beside an article's own, that tells where an import came from. */
export const importRecordName = 'origin.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * Where an article came from that was imported beside one with the same identity, and so got another: what it is to
 * be compared with, and how the same bundle is known when it is imported once more.
 */
export const importRecord = z.strictObject({
  format: z.literal('spalt-origin'),
  version: z.literal(1),
  /** The identity that it had in the bundle. */
  articleId: z.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value)),
  /** Of `article.json` in the bundle. */
  bundledSha256: sha256,
  /** Of `article.json` as it was put into the library. */
  importedSha256: sha256,
  /** RFC 3339. */
  importedAt: z.iso.datetime({ offset: true }),
});

/** Where an article came from. */
export type ImportRecord = Readonly<z.infer<typeof importRecord>>;

/** Reads a record from the text of its file; null where it is none that we know: then the article is like any other. */
export function readImportRecord(text: string): ImportRecord | null {
  try {
    return importRecord.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The text of a record's file. */
export function writeImportRecord(record: ImportRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}
