import { Fragment, Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentJson } from '#core/document/documentJson';
import { barAt } from '../../../../renderer/editor/bars/barAt';
import type { ReviewComment } from '#core/review/reviewJson';
import { withCommentOrder } from '../../../../renderer/editor/review/commentPlaces';
import { blockKindAt } from '../../../../renderer/editor/blocks/blockKind';
import { documentOf, paragraph } from '../../core/document/build';
import { openEditor } from './support/openEditor';
import { pressKey } from './support/pressKey';
import { typeText } from './support/typeText';

const words = 'kommunen öppnar den nya bron för alla gående på lördag ';

/** An article of that many paragraphs of 60 words. */
function articleOf(paragraphCount: number): DocumentJson {
  const body = Array.from({ length: paragraphCount }, () => paragraph(words.repeat(6).trim()));
  return documentOf({ headline: 'Mätning' }, ...body);
}

/** How ProseMirror steps over the siblings of a block to find its place, and sees that each is the same object as before. */
const steppingOver = new Set(['constructor', 'child', 'childCount', 'nodeSize', 'isLeaf', 'isText', 'eq']);

/** Counts every call by which a document or a part of it can be read, walked through, copied, checked or serialised. */
function countCalls(): { readonly count: () => number } {
  let count = 0;
  for (const prototype of [Node.prototype, Fragment.prototype]) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (steppingOver.has(name)) continue;
      const counted = (way: 'value' | 'get'): PropertyDescriptor | undefined => {
        const original: unknown = Reflect.get(property, way);
        if (typeof original !== 'function') return undefined;
        const call = function (this: unknown, ...given: unknown[]): unknown {
          count++;
          return Reflect.apply(original, this, given);
        };
        return { ...property, [way]: call };
      };
      const watched = counted('value') ?? counted('get');
      if (watched === undefined) continue;
      Object.defineProperty(prototype, name, watched);
      restore.push(() => Object.defineProperty(prototype, name, property));
    }
  }
  return { count: () => count };
}

let restore: (() => void)[] = [];
afterEach(() => {
  for (const undo of restore) undo();
  restore = [];
});

/** How often ProseMirror's nodes are asked for anything while something is typed in the middle of an article. */
function callsIn(
  paragraphCount: number,
  write: (editor: ReturnType<typeof openEditor>['editor']) => void,
  { isCommented = false } = {},
): number {
  const { editor } = openEditor(articleOf(paragraphCount));
  const { doc } = editor.state;
  if (isCommented)
    editor.view.dispatch(withCommentOrder(editor.state.tr, { kind: 'change', comments: commentsOn(doc) }));
  let middle = 0;
  for (const child of doc.children.slice(0, Math.floor(doc.childCount / 2))) middle += child.nodeSize;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(doc, middle + 20)));
  const { count } = countCalls();
  write(editor);
  // What the tools around the text ask for after each key.
  blockKindAt(editor.state);
  barAt(editor.state);
  const calls = count();
  for (const undo of restore) undo();
  restore = [];
  return calls;
}

/** A comment on the first word of every paragraph. */
function commentsOn(doc: Node): ReviewComment[] {
  const comments: ReviewComment[] = [];
  doc.forEach((node, from) => {
    if (node.type.name !== 'paragraph') return;
    const id = `0a6b1a54-6f0f-4b59-8f3e-${String(from).padStart(12, '0')}`;
    comments.push({ id, range: { from: from + 1, to: from + 8 }, quote: 'kommunen', messages: [], resolved: null });
  });
  return comments;
}

function typeBridge(editor: ReturnType<typeof openEditor>['editor']): void {
  typeText(editor, 'bron');
}

function readAll({ state: { doc } }: ReturnType<typeof openEditor>['editor']): void {
  doc.textBetween(0, doc.content.size);
}

describe('a key in a long article', () => {
  it.each([
    ['letters', (editor) => typeText(editor, 'bron')],
    ['typography', (editor) => typeText(editor, ' "bro..." 5 %')],
    ['a new paragraph', (editor) => pressKey(editor, 'Enter')],
    ['taking away', (editor) => pressKey(editor, 'Backspace')],
  ] satisfies [string, Parameters<typeof callsIn>[1]][])(
    'asks no more of an article of 100,000 words than of one of 600: %s',
    (_name, write) => {
      const short = callsIn(10, write);
      const long = callsIn(1667, write);
      expect(short).toBeGreaterThan(0);
      expect(long).toBe(short);
    },
  );

  it('reads no text of comments that it does not touch, and moves them along', () => {
    const without = callsIn(1667, typeBridge);
    expect(callsIn(1667, typeBridge, { isCommented: true })).toBe(without);
  });

  it('is really counted: whole-document work is found', () => {
    expect(callsIn(1667, readAll)).toBeGreaterThan(callsIn(10, readAll) * 10);
  });
});
