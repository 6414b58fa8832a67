import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { articleJsonSchema, articleJsonSchemaName } from '#core/article/articleJsonSchema';

const published: object = JSON.parse(readFileSync(`resources/schemas/${articleJsonSchemaName}`, 'utf8'));
const sample: Record<string, unknown> = JSON.parse(readFileSync('resources/sample/article.json', 'utf8'));

describe('the published JSON Schema', () => {
  it('is what the app validates by (else: npm run schema)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(articleJsonSchema())));
  });

  it('takes the sample article, and refuses it with a wrong type deep inside', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(published);
    expect(validate(sample), JSON.stringify(validate.errors)).toBe(true);
    const broken = structuredClone(sample);
    Reflect.set(Object(Reflect.get(broken, 'metadata')), 'tags', [1]);
    expect(validate(broken)).toBe(false);
  });
});
