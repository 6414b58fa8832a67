import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import { request } from '../../platform/spalt';
import type { ListQuery } from './useListWindow';

/** The most rows that one question gives. */
const mostRows = 200;

/** The rows of the list from one place to another, the last included, whether they are shown or not. */
export async function readRows(query: ListQuery, first: number, last: number): Promise<readonly ListedArticle[]> {
  const rows: ListedArticle[] = [];
  while (first + rows.length <= last) {
    const offset = first + rows.length;
    const page = await request['library:query']({ ...query, offset, limit: Math.min(mostRows, last - offset + 1) });
    // The list has become shorter meanwhile.
    if (page.rows.length === 0) break;
    rows.push(...page.rows);
  }
  return rows;
}
