import type { Editor } from '@tiptap/core';
import { closeHistory, redo, undo } from '@tiptap/pm/history';
import { Slice } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentJson } from '#core/document/documentJson';
import { applySteps } from '#core/document/applySteps';
import { articleSchema } from '#core/document/articleSchema';
import { pasteSlice } from '../../../../renderer/editor/behaviour/pasteSlice';
import { runBlockCommand } from '../../../../renderer/editor/runBlockCommand';
import { insertFigure } from '../../../../renderer/editor/blocks/insertFigure';
import { commandIds } from '#core/contract/commands';
import { arbitraryDocument } from '../../core/document/arbitraryDocument';
import { imageName } from '../../core/document/build';
import type { SelectionPlan } from './support/arbitrarySelection';
import { arbitrarySelection, placeIn, selectionOf } from './support/arbitrarySelection';
import { expectArticle } from './support/expectArticle';
import { openEditor } from './support/openEditor';
import { pressKey } from './support/pressKey';
import { typeText } from './support/typeText';

/** What a writer does. */
type Deed =
  | { readonly kind: 'select'; readonly selection: SelectionPlan }
  | { readonly kind: 'key'; readonly combination: string }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'paste'; readonly document: DocumentJson; readonly from: number; readonly to: number }
  | { readonly kind: 'command'; readonly command: (typeof commandIds)[number] }
  | { readonly kind: 'figure'; readonly at: number }
  | { readonly kind: 'cut' };

const keys = [
  'Enter',
  'Enter',
  'Enter',
  'Shift-Enter',
  'Backspace',
  'Backspace',
  'Backspace',
  'Delete',
  'Delete',
  'Tab',
  'Shift-Tab',
  'Mod-a',
  'Mod-b',
  'Mod-i',
  'Mod-Enter',
  'Mod-Backspace',
  'Mod-Delete',
];
const part = fc.double({ min: 0, max: 1, noNaN: true });
const textCommands = commandIds.filter(
  (id) => (id.startsWith('block.') && id !== 'block.picture') || (id.startsWith('format.') && id !== 'format.link'),
);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('select' as const), selection: arbitrarySelection }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('key' as const), combination: fc.constantFrom(...keys) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      text: fc.constantFrom(
        'a',
        ' ',
        '–',
        '- ',
        '# ',
        '* ',
        '1. ',
        '> ',
        '**b**',
        '--- ',
        'https://a.example ',
        '\u0007',
        'é',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('paste' as const), document: arbitraryDocument, from: part, to: part }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('command' as const), command: fc.constantFrom(...textCommands) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('figure' as const), at: part }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const) }) },
);

function perform(editor: Editor, each: Deed): void {
  const { state, view } = editor;
  // Each deed an undo step of its own, as if some time had passed.
  view.dispatch(closeHistory(state.tr));
  const { tr } = editor.state;
  switch (each.kind) {
    case 'select':
      view.dispatch(tr.setSelection(selectionOf(state.doc, each.selection)));
      return;
    case 'key':
      pressKey(editor, each.combination);
      return;
    case 'type':
      typeText(editor, each.text);
      return;
    case 'paste': {
      const pasted = articleSchema.nodeFromJSON(each.document);
      const [from = 0, to = 0] = [each.from, each.to]
        .map((share) => placeIn(pasted, share).pos)
        .toSorted((one, other) => one - other);
      // The editor's schema is another object than core's.
      paste(editor, Slice.fromJSON(state.schema, pasted.slice(from, to).toJSON()));
      return;
    }
    case 'command':
      runBlockCommand(editor, each.command);
      return;
    case 'figure':
      view.dispatch(
        insertFigure(
          editor.state,
          { image: imageName(7), widthPx: 3, heightPx: 2 },
          Math.round(each.at * state.doc.content.size),
        ),
      );
      return;
    case 'cut':
      view.dispatch(tr.deleteSelection());
  }
}

/** As the editor does with a clipboard that ProseMirror has parsed. */
function paste(editor: Editor, slice: Slice): void {
  if (slice.size > 0) editor.view.dispatch(pasteSlice(editor.state, slice).setMeta('paste', true));
}

describe('editing', { timeout: 60_000 }, () => {
  it(
    'keeps the form of an article whatever is done, and undo and redo lead to its first and last state',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(arbitraryDocument, fc.array(deed, { minLength: 5, maxLength: 40 }), (document, deeds) => {
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
        { numRuns: 500 },
      );
    },
  );
});
