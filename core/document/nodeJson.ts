import type { Node } from '@tiptap/pm/model';
import type { DocumentChild, DocumentJson } from './documentJson';

/** Any node as plain data. */
interface Json {
  attrs?: Record<string, unknown>;
  readonly content?: readonly Json[];
}

/**
 * A document of the schema as plain data, as a file has it: a block that is in the article's language says nothing of
 * language. What is in it is not checked; see `documentJsonOf`.
 */
export function nodeJson(document: Node): DocumentJson {
  const json = document.toJSON();
  leaveOut(json);
  return json;
}

/** The same of a node right under the document. */
export function childJson(child: Node): DocumentChild {
  const json = child.toJSON();
  leaveOut(json);
  return json;
}

/** What was made a moment ago is changed in place: this runs with every pause of a writer. */
function leaveOut(json: Json): void {
  if (json.attrs?.['language'] === null) {
    const { language: _, ...attrs } = json.attrs;
    if (Object.keys(attrs).length > 0) json.attrs = attrs;
    else delete json.attrs;
  }
  json.content?.forEach(leaveOut);
}
