import type { Node, Schema } from '@tiptap/pm/model';
import { nodeTypeOf } from '../nodeTypeOf';

/** A link card with that address and those words. */
export function createCard(
  schema: Schema,
  { href, title = '', note = '' }: { readonly href: string; readonly title?: string; readonly note?: string },
): Node {
  const textIn = (name: string, text: string): Node =>
    nodeTypeOf(schema, name).create(null, text === '' ? null : schema.text(text));
  return nodeTypeOf(schema, 'linkCard').create({ href }, [
    textIn('linkCardTitle', title),
    textIn('linkCardNote', note),
  ]);
}
