import { Extension, textblockTypeInputRule } from '@tiptap/core';
import { nodeTypeOf } from '../nodeTypeOf';

/** What turns a paragraph into another block as it is typed: `– ` and `- ` a dialogue line, `# ` a subhead. */
export const typedForms = Extension.create({
  name: 'typedForms',
  // Before the bullet list, which would take `- ` for itself.
  priority: 1000,
  addInputRules() {
    const { schema } = this.editor;
    return [
      textblockTypeInputRule({ find: /^[-–—]\s$/u, type: nodeTypeOf(schema, 'dialogueLine') }),
      textblockTypeInputRule({ find: /^#{1,4}\s$/u, type: nodeTypeOf(schema, 'subhead') }),
    ];
  },
});
