import { Extension } from '@tiptap/core';
import type { DOMOutputSpec, Node } from '@tiptap/pm/model';
import { DOMSerializer } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** What the published form adds to the words; who pastes it back into Spalt gets the words alone (see the nodes' rules). */
const sign = { 'data-spalt-sign': '' };

/** Blocks that would lose something in programs that don't have our style sheet. All others are written as they are. */
const forms: Readonly<Record<string, (node: Node) => DOMOutputSpec>> = {
  dialogueLine: () => ['p', { class: 'dialogue' }, ['span', sign, '– '], ['span', 0]],
  dateline: () => ['p', { class: 'dateline' }, ['span', 0], ['span', sign, ' |']],
  question: () => ['p', { class: 'question' }, ['strong', sign, 0]],
  // Between those who make the paper: it goes along within Spalt, and nobody else sees it.
  editorNote: () => ['p', { class: 'editor-note', hidden: '', style: 'display: none; mso-hide: all' }, 0],
};

/**
 * Writes what is copied so that Word, Google Docs and the systems of websites get what readers would see: the dash of a
 * dialogue line, bold questions, no notes to the editor. Spalt itself reads it back as it was.
 */
export const copyForOthers = Extension.create({
  name: 'copyForOthers',
  addProseMirrorPlugins() {
    return [
      new Plugin({ props: { clipboardSerializer: new CopySerializer(DOMSerializer.fromSchema(this.editor.schema)) } }),
    ];
  },
});

class CopySerializer extends DOMSerializer {
  readonly #plain: DOMSerializer;

  constructor(plain: DOMSerializer) {
    super({ ...plain.nodes, ...forms }, plain.marks);
    this.#plain = plain;
  }

  override serializeFragment(
    ...[fragment, options, target]: Parameters<DOMSerializer['serializeFragment']>
  ): ReturnType<DOMSerializer['serializeFragment']> {
    // Who copies a note alone, or words of it, means to.
    const isNote = fragment.childCount === 1 && fragment.firstChild?.type.name === 'editorNote';
    return isNote
      ? this.#plain.serializeFragment(fragment, options, target)
      : super.serializeFragment(fragment, options, target);
  }
}
