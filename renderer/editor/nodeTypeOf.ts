import type { NodeType, Schema } from '@tiptap/pm/model';

/**
 * The type of that name in the editor's schema.
 * @throws {RangeError} when the schema has none: the name is wrong.
 */
export function nodeTypeOf(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new RangeError(`No such node: ${name}`);
  return type;
}
