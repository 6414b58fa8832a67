import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { NodeSelection } from '@tiptap/pm/state';
import { dropPoint } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { emptyDescription } from '#core/library/PictureDescription';
import type { DocumentJson } from '#core/document/documentJson';
import { articleSchema } from '#core/document/articleSchema';
import { pasteSlice } from '../../../../../renderer/editor/behaviour/pasteSlice';
import { runBlockCommand } from '../../../../../renderer/editor/runBlockCommand';
import { assertNever } from '#core/base/assertNever';
import { toggleSource } from '../../../../../renderer/editor/bars/toggleSource';
import { bodyStart } from '../../../../../renderer/editor/behaviour/fields';
import { insertBlock } from '../../../../../renderer/editor/blocks/insertBlock';
import { insertFigure, insertGallery } from '../../../../../renderer/editor/blocks/insertFigure';
import { toggleGallery } from '../../../../../renderer/editor/blocks/toggleGallery';
import { createCard } from '../../../../../renderer/editor/cards/createCard';
import { removeFigure } from '../../../../../renderer/editor/figure/removeFigure';
import { nodeTypeOf } from '../../../../../renderer/editor/nodeTypeOf';
import type { TableAction } from '../../../../../renderer/editor/table/tableCommands';
import { tableActions, tableChange } from '../../../../../renderer/editor/table/tableCommands';
import { commandIds } from '#core/contract/commands';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { imageName } from '../../../core/document/build';
import type { SelectionPlan } from './arbitrarySelection';
import { arbitrarySelection, placeIn, selectionOf } from './arbitrarySelection';
import { pressKey } from './pressKey';
import { typeText } from './typeText';

/** What a writer does. */
export type Deed =
  | { readonly kind: 'select'; readonly selection: SelectionPlan }
  | { readonly kind: 'key'; readonly combination: string }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'paste'; readonly document: DocumentJson; readonly from: number; readonly to: number }
  | { readonly kind: 'command'; readonly command: (typeof commandIds)[number] }
  | { readonly kind: 'figure'; readonly at: number; readonly isGallery: boolean }
  | { readonly kind: 'table'; readonly action: TableAction }
  | { readonly kind: 'tool'; readonly tool: (typeof tools)[number] }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
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
/** What the tools beside a block do, tables aside. */
const tools = ['toggleGallery', 'toggleSource', 'placement', 'linkCard', 'relatedArticle', 'removeFigure'] as const;
const part = fc.double({ min: 0, max: 1, noNaN: true });
/** Commands that ask first; what they then do is among the tools. */
const askingCommands: ReadonlySet<string> = new Set([
  'block.picture',
  'block.gallery',
  'block.link-card',
  'block.related-article',
  'block.tools',
]);
const textCommands = commandIds.filter(
  (id) => (id.startsWith('block.') && !askingCommands.has(id)) || (id.startsWith('format.') && id !== 'format.link'),
);
/** Anything that a writer does; keys and places most of all. */
export const arbitraryDeed: fc.Arbitrary<Deed> = fc.oneof(
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
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('figure' as const), at: part, isGallery: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('table' as const), action: fc.constantFrom(...tableActions) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tool' as const), tool: fc.constantFrom(...tools) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), from: part, to: part }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const) }) },
);

/** Does it in the editor, as an undo step of its own. */
export function perform(editor: Editor, each: Deed): void {
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
    case 'figure': {
      const place = Math.round(each.at * state.doc.content.size);
      view.dispatch(
        each.isGallery
          ? insertGallery(editor.state, [picture, picture], place)
          : insertFigure(editor.state, picture, place),
      );
      return;
    }
    case 'table':
      dispatch(editor, tableChange(editor.state, each.action));
      return;
    case 'tool':
      dispatch(editor, changeOfTool(editor.state, each.tool));
      return;
    case 'move':
      moveByMouse(editor, each);
      return;
    case 'cut':
      view.dispatch(tr.deleteSelection());
  }
}

const picture = { image: imageName(7), widthPx: 3, heightPx: 2, description: emptyDescription };

function dispatch(editor: Editor, change: Transaction | null | undefined): void {
  if (change !== null && change !== undefined) editor.view.dispatch(change);
}

function changeOfTool(state: EditorState, tool: (typeof tools)[number]): Transaction | null {
  const { $from } = state.selection;
  const block = $from.depth > 0 ? $from.node(1) : undefined;
  switch (tool) {
    case 'toggleGallery':
      return toggleGallery(state);
    case 'toggleSource':
      return block === undefined ? null : toggleSource(state, $from.before(1));
    case 'placement':
      return block?.type.name === 'pullQuote' ? state.tr.setNodeAttribute($from.before(1), 'placement', 'wide') : null;
    case 'linkCard':
      return insertBlock(state, createCard(state.schema, { href: 'https://a.example/1', title: 'Film' }));
    case 'relatedArticle':
      return insertBlock(state, nodeTypeOf(state.schema, 'relatedArticle').create());
    case 'removeFigure': {
      const place = figurePlace(state);
      return place === undefined ? null : removeFigure(state, place);
    }
    default:
      return assertNever(tool);
  }
}

function figurePlace({ doc }: EditorState): number | undefined {
  let place: number | undefined;
  doc.descendants((node, position) => {
    if (node.type.name === 'figure') place ??= position;
    return place === undefined;
  });
  return place;
}

/** A block of the body that is dragged to another place, as ProseMirror drops it. */
function moveByMouse(editor: Editor, { from, to }: { readonly from: number; readonly to: number }): void {
  const { doc } = editor.state;
  const $from = placeIn(doc, from);
  if ($from.depth === 0 || $from.before(1) < bodyStart(doc)) return;
  const selected = editor.state.tr.setSelection(NodeSelection.create(doc, $from.before(1)));
  editor.view.dispatch(selected);
  const slice = editor.state.selection.content();
  const { tr } = editor.state;
  const place = dropPoint(doc, placeIn(doc, to).pos, slice);
  if (place === null) return;
  tr.deleteSelection();
  const before = tr.doc;
  const [node] = slice.content.content;
  if (node === undefined) return;
  tr.replaceRangeWith(tr.mapping.map(place), tr.mapping.map(place), node);
  if (!tr.doc.eq(before)) editor.view.dispatch(tr);
}

/** As the editor does with a clipboard that ProseMirror has parsed. */
function paste(editor: Editor, slice: Slice): void {
  if (slice.size > 0) editor.view.dispatch(pasteSlice(editor.state, slice).setMeta('paste', true));
}
