import type { EditorState } from '@tiptap/pm/state';
import type { DocumentJson } from '#core/document/documentJson';
import { emptyDocument } from '#core/document/emptyDocument';
import { childJson } from '#core/document/nodeJson';
import { bodyStart } from '../../editor/behaviour/fields';

/** The whole blocks of the body that the selection touches, as a document of their own. Null where it touches none. */
export function selectedBody({ doc, selection }: EditorState): DocumentJson | null {
  const start = bodyStart(doc);
  if (selection.to <= start) return null;
  const [$from, $to] = [doc.resolve(Math.max(selection.from, start)), selection.$to];
  const end = $to.depth === 0 ? $to.index(0) : $to.index(0) + 1;
  const blocks = doc.children.slice($from.index(0), end).map(childJson);
  return blocks.length === 0 ? null : { type: 'doc', content: [...emptyDocument().content.slice(0, 5), ...blocks] };
}
