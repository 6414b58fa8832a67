import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

// Not strict about words that JSON Schema does not know, of which the standard's own schema has some.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
// Places on the earth have a schema of their own, which nothing of ours needs.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
const schema: unknown = JSON.parse(readFileSync('tests/fixtures/schemas/ninjs-schema_3.1.json', 'utf8'));
if (typeof schema !== 'object' || schema === null) throw new Error('No schema');

/** Whether a value holds the schema of ninjs 3.1; `errors` tells what it breaks. */
export const ninjsSchema = ajv.compile(schema);
