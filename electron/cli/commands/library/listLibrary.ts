import path from 'node:path';
import type { CatalogueQuery } from '#core/library/catalogue/catalogueQuery';
import { trashFolderName } from '#core/library/trash/trashRecord';
import type { GivenArguments } from '../../arguments/readArguments';
import type { Command, CommandContext } from '../../Command';
import { failed } from '../../failed';
import { describeProblemAt } from '../../messages/describeProblem';
import type { Outcome } from '../../Outcome';
import { misused } from '../../misused';
import { allRows, filtersOf, limitOf, listOptions } from './listOptions';
import { withCatalogue } from './withCatalogue';

/** `spalt library list`: the articles of a library, those changed last first. */
export const listLibrary: Command = {
  shape: { name: 'library list', operands: ['folder'], options: listOptions },
  run: (given, context) => listArticles(given, '', context),
};

/** Lists the articles in which a text is found, or all of them; a line each, its parts between tabs. */
export async function listArticles(
  { operands: [libraryPath = ''], values, flags }: GivenArguments,
  text: string,
  context: CommandContext,
): Promise<Outcome> {
  const { texts } = context;
  const limit = limitOf(values);
  if (limit === undefined) {
    const facts = { option: '--limit', value: values.get('limit') ?? '' };
    return misused({ code: 'not-a-count', facts }, 'spalt library --help', texts);
  }
  const place = flags.has('trash') ? 'trash' : 'articles';
  const query: Omit<CatalogueQuery, 'offset' | 'limit'> = {
    place,
    text,
    filters: filtersOf(values),
    sort: text === '' ? 'changed' : 'relevance',
    isDescending: true,
  };
  const choice = { libraryPath, userDataPath: values.get('user-data'), isCacheLeft: true };
  const listed = await withCatalogue(choice, context, async (catalogue) => ({
    rows: await allRows(async (page) => (await catalogue.query({ ...query, ...page })).rows, limit),
    unreadable: (await catalogue.query({ ...query, offset: 0, limit: 1 })).unreadable,
  }));
  if (!listed.ok) return failed({ ...listed.error, isGiven: true }, texts);
  const { rows, unreadable } = listed.value;
  const placePath = place === 'trash' ? path.join(libraryPath, trashFolderName) : libraryPath;
  const articles = rows.map(({ folderName, ...row }) => ({
    id: row.id,
    headline: row.headline,
    kicker: row.kicker,
    status: row.status,
    section: row.section,
    authors: row.authors,
    tags: row.tags,
    language: row.language,
    createdAt: row.createdAt,
    modifiedAt: row.modifiedAt,
    trashedAt: row.trashedAt,
    wordCount: row.wordCount,
    snippet: row.snippet?.text ?? null,
    filePath: path.join(placePath, folderName, 'article.json'),
  }));
  return {
    exitCode: 0,
    lines: articles.map(({ modifiedAt, status, wordCount, headline, filePath }) =>
      [modifiedAt, status, wordCount, headline.replaceAll(/\s+/gu, ' '), filePath].join('\t'),
    ),
    messages: unreadable.flatMap(({ filePath, problems }) =>
      problems.map((problem) => describeProblemAt(filePath, problem, texts)),
    ),
    data: { ok: true, articles, unreadable },
  };
}
