import { z } from 'zod';
import { articleStatus } from '../../article/articleFile';

const value = z.string().max(1000);

/** What is wanted of a library's list. */
export const catalogueQuery = z.strictObject({
  /** The articles themselves, or those that were thrown away. */
  place: z.enum(['articles', 'trash']),
  /** What to look for in the text; empty: everything. */
  text: z.string().max(500),
  filters: z.strictObject({
    status: articleStatus.nullable(),
    section: value.nullable(),
    author: value.nullable(),
    tag: value.nullable(),
    /** Only what was changed at that moment or later (RFC 3339). */
    changedAfter: z.iso.datetime({ offset: true }).nullable(),
  }),
  /** `relevance` counts only where something is looked for; else it is `changed`. */
  sort: z.enum(['relevance', 'changed', 'created', 'headline', 'words', 'status']),
  isDescending: z.boolean(),
  /** Which part of the list is wanted. */
  offset: z.int().min(0),
  limit: z.int().min(1).max(200),
});

/** What is wanted of a library's list. */
export type CatalogueQuery = Readonly<z.infer<typeof catalogueQuery>>;
/** What a list may be filtered by. */
export type CatalogueFilters = CatalogueQuery['filters'];
