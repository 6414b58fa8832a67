import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node, Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { toPlainText } from '#core/document/isPlainText';
import { nodeTypeOf } from '../nodeTypeOf';
import { isField } from './fields';

/** A paragraph of pasted plain text; a line that opens with a dash is a dialogue line. */
function blockOfText(schema: Schema, text: string): Node {
  const dialogue = /^\s*[-–—]\s+(?<words>.*)$/su.exec(text)?.groups?.['words'];
  const words = toPlainText(dialogue ?? text).trim();
  const type = nodeTypeOf(schema, dialogue === undefined ? 'paragraph' : 'dialogueLine');
  return type.create(null, words === '' ? null : schema.text(words));
}

function withFitText(fragment: Fragment): Fragment {
  return Fragment.fromArray(
    fragment.content.flatMap((node) => {
      if (!node.isText) return [node.copy(withFitText(node.content))];
      const text = toPlainText(node.text ?? '');
      return text === '' ? [] : [node.type.schema.text(text, node.marks)];
    }),
  );
}

/**
 * Keeps out of the document what may not stand in it: pasted and dropped text is rid of control characters, plain
 * text becomes paragraphs and dialogue lines, and in a field several lines become one.
 */
export const fitText = Extension.create({
  name: 'fitText',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPasted: (slice) => new Slice(withFitText(slice.content), slice.openStart, slice.openEnd),
          clipboardTextParser: (text, $context) => {
            const { schema } = $context.doc.type;
            if (isField($context.parent)) {
              const line = toPlainText(text).replace(/\s+/gu, ' ').trim();
              return new Slice(line === '' ? Fragment.empty : Fragment.from(schema.text(line)), 0, 0);
            }
            const blocks = text.split(/(?:\r?\n)+/u).flatMap((line) => (line.trim() === '' ? [] : [line]));
            if (blocks.length === 1 && !/^\s*[-–—]\s/u.test(text)) {
              const words = toPlainText(text);
              return new Slice(words === '' ? Fragment.empty : Fragment.from(schema.text(words)), 0, 0);
            }
            return new Slice(Fragment.fromArray(blocks.map((block) => blockOfText(schema, block))), 1, 1);
          },
          clipboardTextSerializer: (slice) => {
            const lines: string[] = [];
            slice.content.descendants((node) => {
              if (node.type.name === 'editorNote') return false;
              if (!node.isTextblock) return !node.isText;
              const text = node.textBetween(0, node.content.size, undefined, '\n');
              lines.push(node.type.name === 'dialogueLine' ? `– ${text}` : text);
              return false;
            });
            return lines.length === 0
              ? slice.content.textBetween(0, slice.content.size, '\n\n', '\n')
              : lines.join('\n\n');
          },
          handleTextInput: (view, from, to, text) => {
            const plain = toPlainText(text);
            if (plain === text) return false;
            if (plain !== '') view.dispatch(view.state.tr.insertText(plain, from, to));
            return true;
          },
        },
      }),
    ];
  },
});
