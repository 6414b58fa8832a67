import { z } from 'zod';
import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import { articleStatus } from '#core/article/articleFile';
import { problemsOfZod } from '#core/base/problemsOfZod';
import { failure, success } from '#core/base/Result';
import type { FileForm } from '../durable/DurableAdapter';
import { readUtf8 } from '../library/readUtf8';

const listed = z.object({
  folderName: z.string().min(1),
  stamp: z.string(),
  trashedAt: z.string().nullable(),
  entry: z.object({
    id: z.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value)),
    headline: z.string(),
    kicker: z.string(),
    status: articleStatus,
    language: z.string(),
    modifiedAt: z.string(),
    wordCount: z.number(),
    createdAt: z.string(),
    section: z.string().nullable(),
    authors: z.array(z.string()),
    tags: z.array(z.string()),
    canonicalAddress: z.string().nullable(),
  }),
});

const catalogueInFile = z.object({
  format: z.literal('spalt-catalogue'),
  version: z.literal(2),
  articles: z.array(listed),
  trash: z.array(listed),
});

/** What a catalogue remembers from one run to the next. */
export type CatalogueInFile = z.infer<typeof catalogueInFile>;
/** What it remembers of one folder. */
export type ListedInFile = CatalogueInFile['articles'][number];

/** A catalogue in its file: a cache, so anything that is not just so is made anew. */
export const catalogueForm: FileForm<CatalogueInFile> = {
  maximumBytes: 512 * 1024 * 1024,
  read(bytes) {
    const text = readUtf8(bytes);
    if (!text.ok) return failure([text.error]);
    try {
      const read = catalogueInFile.safeParse(JSON.parse(text.value));
      return read.success ? success({ data: read.data }) : failure(problemsOfZod(read.error));
    } catch {
      return failure([{ place: '', code: 'not-json', facts: { where: '' } }]);
    }
  },
  // In one line: nobody reads it, and it may be long.
  write: (data) => JSON.stringify(data),
};
