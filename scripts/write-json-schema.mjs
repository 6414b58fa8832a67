/**
 * Writes the published JSON Schema of an article's file, `resources/schemas/article-<version>.schema.json`, from the
 * schema that the app validates by. A unit test fails when the two differ.
 */
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./core/article/articleJsonSchema.ts');
const { articleJsonSchema, articleJsonSchemaName } = module;
writeFileSync(`resources/schemas/${articleJsonSchemaName}`, `${JSON.stringify(articleJsonSchema(), null, 2)}\n`);
