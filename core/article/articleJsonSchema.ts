import { z } from 'zod';
import { articleFile, articleFileVersion } from './articleFile';

/**
 * The published JSON Schema (draft 2020-12) of an article's file, for other programs. It can't say that the header
 * fields stand in order, nor which characters are unfit; `readArticle` checks those too.
 */
export function articleJsonSchema(): object {
  return { $id: `urn:spalt:article:${articleFileVersion}`, ...z.toJSONSchema(articleFile, { unrepresentable: 'any' }) };
}

/** The name of the schema's file in `resources/schemas`. */
export const articleJsonSchemaName = `article-${articleFileVersion}.schema.json`;
