import { Editor } from '@tiptap/core';
import { FindAndReplace } from '@tiptap/extension-find-and-replace';
import { ListKeymap } from '@tiptap/extension-list';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import type { Step } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import type { CommandId } from '#core/contract/commands';
import type { ChangedShortcuts } from '#core/contract/shortcuts';
import type { DocumentJson } from '#core/document/documentJson';
import { documentExtensions } from '#core/document/documentExtensions';
import type { Dropped } from '#core/intake/Dropped';
import type { ArticleReview, ReviewComment } from '#core/review/reviewJson';
import { acrossFields } from './behaviour/acrossFields';
import { attention } from './behaviour/attention';
import { copyForOthers } from './behaviour/copyForOthers';
import { fieldKeys } from './behaviour/fieldKeys';
import { fitPaste } from './behaviour/fitPaste';
import { fitText } from './behaviour/fitText';
import { invisibles } from './behaviour/invisibles';
import { noGapAbove } from './behaviour/noGapAbove';
import { pageKeys } from './behaviour/pageKeys';
import { plainKeys } from './behaviour/plainKeys';
import { selectionInTime } from './behaviour/selectionInTime';
import { typedForms } from './behaviour/typedForms';
import { undoEnterRule } from './behaviour/undoEnterRule';
import { typography } from './behaviour/typography';
import { blockHandle } from './bars/blockHandle';
import type { BlockMenuState } from './bars/BlockMenuState';
import { blockKeys } from './blocks/blockKeys';
import { linkCardView } from './cards/linkCardView';
import { pasteCard } from './cards/pasteCard';
import type { FigurePort } from './figure/figureView';
import { figureView } from './figure/figureView';
import { leadPlace } from './figure/leadPlace';
import { takePictures } from './figure/takePictures';
import type { OnProposed } from './review/suggesting';
import { suggesting } from './review/suggesting';
import { commentPlaces } from './review/commentPlaces';
import { collectSteps } from './saving/collectSteps';
import { slashMenu } from './slash/slashMenu';
import type { SlashMenuState } from './slash/SlashMenuState';
import { tableKeys } from './table/tableKeys';

/** What the editor needs of the window around it. */
export interface EditorPort {
  readonly onSteps: (steps: readonly Step[]) => void;
  readonly onCommand: (command: CommandId) => void;
  readonly onFiles: (files: readonly File[], position: number, view: EditorView) => void;
  /** Some of what was pasted could not be kept. */
  readonly onDropped: (dropped: readonly Dropped[]) => void;
  readonly figures: FigurePort;
  /** What is said of the article as it is opened. */
  readonly review: () => ArticleReview;
  /** Comments have changed: their places, or what is said in them. */
  readonly onComments: (comments: readonly ReviewComment[]) => void;
  readonly slash: SlashMenuState;
  readonly blockMenu: BlockMenuState;
  /** The language of the article as it is now, and whether its typography is to be set while one types. */
  readonly language: () => string;
  readonly isTypographyOn: () => boolean;
  readonly isFocusOn: () => boolean;
  readonly isTypewriterOn: () => boolean;
  readonly isInvisiblesOn: () => boolean;
  /** Whose suggestions changes are now; null: nobody's. */
  readonly suggestingAs: () => string | null;
  readonly onProposed: OnProposed;
  /** The shortcuts that the user has changed. */
  readonly shortcuts: () => ChangedShortcuts;
}

/** An editor on that document: the form of an article with the behaviour of the writing surface. It is not in the page yet. */
export function createArticleEditor(document: DocumentJson, port: EditorPort): Editor {
  return new Editor({
    extensions: [
      selectionInTime,
      // First, since the keys of all others go before it.
      plainKeys,
      ...documentExtensions,
      // A day's work: each step is small.
      UndoRedo.configure({ depth: 5000 }),
      Dropcursor.configure({ class: 'drop-cursor', color: false, width: 2 }),
      Gapcursor,
      noGapAbove,
      ListKeymap,
      FindAndReplace.configure({ injectCSS: false, searchDebounceMs: 0 }),
      acrossFields,
      fieldKeys,
      tableKeys,
      pasteCard,
      undoEnterRule,
      typedForms.configure({ language: port.language, isTypographyOn: port.isTypographyOn }),
      typography.configure({ language: port.language, isOn: port.isTypographyOn }),
      attention.configure({ isFocusOn: port.isFocusOn, isTypewriterOn: port.isTypewriterOn }),
      pageKeys,
      invisibles.configure({ isOn: port.isInvisiblesOn }),
      fitText,
      copyForOthers,
      fitPaste.configure({ language: port.language, onDropped: port.onDropped, onPictures: port.onFiles }),
      blockKeys.configure({ onCommand: port.onCommand, shortcuts: port.shortcuts }),
      figureView.configure({ port: port.figures }),
      linkCardView,
      leadPlace.configure({ onAdd: () => port.onCommand('block.picture') }),
      takePictures.configure({ onFiles: port.onFiles }),
      slashMenu.configure({ menu: port.slash }),
      blockHandle.configure({ menu: port.blockMenu }),
      suggesting.configure({ review: port.review, suggestingAs: port.suggestingAs, onProposed: port.onProposed }),
      commentPlaces.configure({ initial: () => port.review().comments, onComments: port.onComments }),
      collectSteps.configure({ onSteps: port.onSteps }),
    ],
    content: document,
    // Styles come from our own files: the page's policy lets no other in.
    injectCSS: false,
    // What tells of deletions would compare the document at every key, and nobody listens.
    enableCoreExtensions: { keymap: false, delete: false },
    enableContentCheck: true,
    emitContentError: true,
  });
}
