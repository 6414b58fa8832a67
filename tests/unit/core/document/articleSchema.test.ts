import { describe, expect, it } from 'vitest';
import { articleJsonSchema } from '#core/article/articleJsonSchema';
import { articleSchema } from '#core/document/articleSchema';
import { emptyDocument } from '#core/document/emptyDocument';
import { nodeJson } from '#core/document/nodeJson';

/** Every value that a JSON Schema gives to a property `type` of an object, wherever it stands. */
function typesNamedIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const constant: unknown = Reflect.get(
    Object(Reflect.get(Object(Reflect.get(schema, 'properties')), 'type')),
    'const',
  );
  return [...(typeof constant === 'string' ? [constant] : []), ...Object.values(schema).flatMap(typesNamedIn)];
}

describe('the schema of the editor and the schema of the file', () => {
  it('know the same nodes and marks', () => {
    const named = new Set(typesNamedIn(articleJsonSchema()));
    expect([...named].toSorted()).toEqual(
      [...Object.keys(articleSchema.nodes), ...Object.keys(articleSchema.marks)].toSorted(),
    );
  });

  it('agree on what a new article is', () => {
    const made = articleSchema.topNodeType.createAndFill();
    expect(made === null ? null : nodeJson(made)).toEqual(emptyDocument());
  });
});
