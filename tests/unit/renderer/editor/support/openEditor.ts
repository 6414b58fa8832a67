import type { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import { vi } from 'vitest';
import type { DocumentJson } from '#core/document/documentJson';
import { emptyDocument } from '#core/document/emptyDocument';
import type { ArticleReview } from '#core/review/reviewJson';
import { emptyReview } from '#core/review/reviewJson';
import { BlockMenuState } from '../../../../../renderer/editor/bars/BlockMenuState';
import { createArticleEditor } from '../../../../../renderer/editor/createArticleEditor';
import { runBlockCommand } from '../../../../../renderer/editor/runBlockCommand';
import { SlashMenuState } from '../../../../../renderer/editor/slash/SlashMenuState';

// Node has no navigator before version 21; TipTap asks it whether it runs on an iPhone.
if (!('navigator' in globalThis)) vi.stubGlobal('navigator', { platform: 'Linux', userAgent: '' });

let steps: Step[] = [];
let suggestingAs: string | null = null;
let review = emptyReview;

/** Whose suggestions changes are from now on; null: nobody's. */
export function suggestAs(person: string | null): void {
  suggestingAs = person;
}

const editor = createArticleEditor(emptyDocument(), {
  onSteps: () => undefined,
  onCommand: (command) => void runBlockCommand(editor, command),
  onFiles: () => undefined,
  onDropped: () => undefined,
  figures: {
    addressOf: (image) => image,
    replace: () => undefined,
    edit: () => undefined,
    comment: () => undefined,
    filledFrom: () => [],
    noteSeen: () => undefined,
  },
  review: () => review,
  onComments: () => undefined,
  slash: new SlashMenuState(),
  blockMenu: new BlockMenuState(),
  language: () => 'sv',
  isTypographyOn: () => true,
  isFocusOn: () => false,
  isTypewriterOn: () => false,
  isInvisiblesOn: () => true,
  shortcuts: () => ({}),
  suggestingAs: () => suggestingAs,
  onProposed: () => undefined,
});
editor.on('transaction', ({ transaction, appendedTransactions }) => {
  for (const each of [transaction, ...appendedTransactions]) steps.push(...each.steps);
});
// Without a window there is nothing to focus; the view that stands in for the real one would complain.
const { view } = editor;
Object.defineProperty(editor, 'view', {
  value: new Proxy(view, {
    get: (target, key) =>
      key === 'focus' ? () => undefined : key === 'hasFocus' ? () => true : Reflect.get(target, key),
  }),
});
// Without a view, TipTap takes it for destroyed.
Object.defineProperty(editor, 'isDestroyed', { value: false });
const { plugins } = editor.extensionManager;

/**
 * The real editor on a document, without a window around it, and the steps of every change since. There is one editor
 * for all tests, since making one takes longer than most tests: what was opened before is gone.
 */
export function openEditor(
  document: DocumentJson,
  opened: ArticleReview = emptyReview,
): { readonly editor: Editor; readonly steps: readonly Step[] } {
  const doc = editor.schema.nodeFromJSON(document);
  review = opened;
  editor.setEditable(true, false);
  editor.view.updateState(EditorState.create({ doc, plugins }));
  steps = [];
  return { editor, steps };
}
