import type { Node } from '@tiptap/pm/model';
import type { Problem } from '../base/Problem';
import type { Result } from '../base/Result';
import { success } from '../base/Result';
import type { DocumentChild, DocumentJson } from './documentJson';
import { isDocumentChild } from './documentJson';
import { childJson, nodeJson } from './nodeJson';
import { placeTooDeep, problemsOfOrder, readDocument } from './readDocument';

/** The document is at the top, its content one below. */
const depthOfBlocks = 2;

/** What blocks that were found right are as plain data. ProseMirror never changes a node; an edit makes new ones. */
const known = new WeakMap<Node, DocumentChild>();

/**
 * A document as plain data, every value checked as by `readDocument`. Blocks that were checked before are not checked
 * again, so that a key that is typed costs as much as the paragraph it is typed in. Blocks of the result are frozen
 * and shared with other results.
 */
export function documentJsonOf(document: Node): Result<DocumentJson, readonly Problem[]> {
  const content: DocumentChild[] = [];
  for (let index = 0; index < document.childCount; index++) {
    const node = document.child(index);
    const child = known.get(node) ?? checkedChild(node);
    if (child === undefined) return asWhole(document);
    content.push(child);
  }
  const isRight = document.type.name === 'doc' && document.type.validContent(document.content);
  return isRight ? success({ type: 'doc', content }) : asWhole(document);
}

/** Undefined for a block in which something is wrong. */
function checkedChild(node: Node): DocumentChild | undefined {
  const json: unknown = childJson(node);
  if (placeTooDeep(json, '', depthOfBlocks) !== undefined || !isDocumentChild(json)) return undefined;
  if (problemsOfOrder(node, '').length > 0) return undefined;
  freeze(json);
  known.set(node, json);
  return json;
}

/** Tells every problem with its place; or finds none, where a document is right in another way than its blocks are. */
function asWhole(document: Node): Result<DocumentJson, readonly Problem[]> {
  const json = nodeJson(document);
  const read = readDocument(json);
  return read.ok ? success(json) : read;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) freeze(part);
  Object.freeze(value);
}
