import { redo, undo } from '@tiptap/pm/history';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, reject } from '#core/review/suggestions/decide';
import { suggestionsOf } from '#core/review/suggestions/suggestionsOf';
import { dispatchDecision, proposedIn } from '../../../../../renderer/editor/review/suggesting';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { arbitraryDeed, perform } from '../support/deeds';
import { openEditor, suggestAs } from '../support/openEditor';

const numRuns = Number(process.env['SPALT_SUGGESTION_RUNS'] ?? 150);

describe('suggesting', { timeout: 3_600_000 }, () => {
  it('is undone and done again with the text, decisions included', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.array(
          fc.oneof({ weight: 6, arbitrary: arbitraryDeed }, { weight: 1, arbitrary: fc.constantFrom(true, false) }),
          {
            minLength: 3,
            maxLength: 25,
          },
        ),
        (json, deeds) => {
          const { editor } = openEditor(json);
          const start = editor.state.doc;
          suggestAs('Per Ek');
          try {
            for (const deed of deeds) {
              const { suggestions, decisions } = proposedIn(editor.state);
              if (typeof deed !== 'boolean') perform(editor, deed);
              else if (suggestions !== null) {
                const [first] = suggestionsOf(suggestions);
                const decided = (deed ? accept : reject)(suggestions, ({ id }) => id === first?.id);
                const { tr } = editor.state;
                for (const step of decided.documentSteps) tr.step(step);
                const left = decided.suggestions.changes.length === 0 ? null : decided.suggestions;
                dispatchDecision(editor.view, tr, { suggestions: left, decisions });
              }
            }
            const last = editor.state;
            while (undo(editor.state, editor.view.dispatch));
            expect(editor.state.doc.toJSON()).toEqual(start.toJSON());
            expect(proposedIn(editor.state).suggestions).toBeNull();
            while (redo(editor.state, editor.view.dispatch));
            expect(editor.state.doc.toJSON()).toEqual(last.doc.toJSON());
            const again = proposedIn(editor.state).suggestions;
            const before = proposedIn(last).suggestions;
            expect(again?.original.toJSON()).toEqual(before?.original.toJSON());
            expect(again?.document.toJSON()).toEqual(before?.document.toJSON());
            expect(before?.changes.length).not.toBe(0);
          } finally {
            suggestAs(null);
          }
        },
      ),
      { numRuns },
    );
  });
});
