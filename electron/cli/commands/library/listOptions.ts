import { articleStatus } from '#core/article/articleFile';
import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import type { CatalogueQuery } from '#core/library/catalogue/catalogueQuery';
import type { OptionShape } from '../../arguments/readArguments';

/** What the commands that list articles take. */
export const listOptions = {
  status: { type: 'string', choices: articleStatus.options },
  section: { type: 'string' },
  author: { type: 'string' },
  tag: { type: 'string' },
  trash: { type: 'boolean' },
  limit: { type: 'string' },
  'user-data': { type: 'string' },
} as const satisfies Readonly<Record<string, OptionShape>>;

/** As many as a catalogue gives at a time. */
const pageSize = 200;

/** Reads the filters out of the options. */
export function filtersOf(values: ReadonlyMap<string, string>): CatalogueQuery['filters'] {
  const status = articleStatus.safeParse(values.get('status'));
  return {
    status: status.success ? status.data : null,
    section: values.get('section') ?? null,
    author: values.get('author') ?? null,
    tag: values.get('tag') ?? null,
    changedAfter: null,
  };
}

/** How many are wanted; undefined for what is no number of articles. */
export function limitOf(values: ReadonlyMap<string, string>): number | undefined {
  const given = values.get('limit');
  if (given === undefined) return Infinity;
  return /^[1-9]\d{0,8}$/u.test(given) ? Number(given) : undefined;
}

/** All rows of a list up to a limit, page by page. */
export async function allRows(
  query: (page: { readonly offset: number; readonly limit: number }) => Promise<readonly ListedArticle[]>,
  limit: number,
): Promise<readonly ListedArticle[]> {
  const rows: ListedArticle[] = [];
  while (rows.length < limit) {
    const page = await query({ offset: rows.length, limit: Math.min(pageSize, limit - rows.length) });
    rows.push(...page);
    if (page.length < pageSize) break;
  }
  return rows;
}
