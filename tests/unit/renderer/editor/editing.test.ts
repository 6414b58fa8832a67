import { redo, undo } from '@tiptap/pm/history';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySteps } from '#core/document/applySteps';
import { articleSchema } from '#core/document/articleSchema';
import { arbitraryDocument } from '../../core/document/arbitraryDocument';
import { arbitraryDeed, perform } from './support/deeds';
import { expectArticle } from './support/expectArticle';
import { openEditor } from './support/openEditor';

describe('editing', () => {
  it(
    'keeps the form of an article whatever is done, and undo and redo lead to its first and last state',
    { timeout: 300_000 },
    () => {
      fc.assert(
        fc.property(arbitraryDocument, fc.array(arbitraryDeed, { minLength: 5, maxLength: 40 }), (document, deeds) => {
          const { editor, steps } = openEditor(document);
          const first = editor.state.doc;
          for (const each of deeds) {
            perform(editor, each);
            expectArticle(editor.state.doc);
          }
          const last = editor.state.doc;
          // Main, which knows nothing but the steps, has the same document.
          const inMain = applySteps(
            articleSchema.nodeFromJSON(document),
            steps.map((step) => step.toJSON()),
          );
          expect(inMain.ok ? inMain.value.toJSON() : inMain.error).toEqual(last.toJSON());
          while (undo(editor.state, editor.view.dispatch)) expectArticle(editor.state.doc);
          expect(editor.state.doc.toJSON()).toEqual(first.toJSON());
          while (redo(editor.state, editor.view.dispatch)) expectArticle(editor.state.doc);
          expect(editor.state.doc.toJSON()).toEqual(last.toJSON());
        }),
        { numRuns: 2000 },
      );
    },
  );
});
