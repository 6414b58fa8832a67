import type { RefObject } from 'react';
import type { CommandId } from '#core/contract/commands';
import type { Settings } from '#core/contract/settings';
import { focusEditorBar } from './editor/bars/EditorBar';
import { toggleGalleryAt } from './editor/blocks/toggleGallery';
import type { useFinding } from './editor/find/useFinding';
import type { Desk, useDesk } from './editor/useDesk';
import type { useBundles } from './features/bundles/useBundles';
import type { useCards } from './features/cards/useCards';
import type { useExport } from './features/export/useExport';
import type { useHouseStyle } from './features/houseStyle/useHouseStyle';
import type { useLibraryFolder } from './features/library/useLibraryFolder';
import type { usePerson } from './features/person/usePerson';
import type { Proofreading } from './features/proof/useProof';
import type { useProofList } from './features/proofList/useProofList';
import type { useSite } from './features/site/useSite';
import type { useShelf } from './features/shelf/useShelf';
import { suggestionCommands } from './features/suggestions/suggestionCommands';
import type { Suggesting } from './features/suggestions/useSuggestions';
import type { useVersionCommands } from './features/versions/useVersionCommands';
import type { useWorkflow } from './features/workflow/useWorkflow';
import { request } from './platform/spalt';

/** A panel beside the article; there is one at a time. */
export type PanelName = 'details' | 'overview' | 'versions' | 'proof' | 'preview';

type Commands = Partial<Record<CommandId, () => void>>;

interface WindowParts {
  readonly desk: Desk | null;
  readonly createArticle: ReturnType<typeof useDesk>['createArticle'];
  readonly choosePictures: ReturnType<typeof useDesk>['choosePictures'];
  readonly workflow: ReturnType<typeof useWorkflow>;
  readonly exporting: ReturnType<typeof useExport>;
  readonly site: ReturnType<typeof useSite>;
  readonly bundles: ReturnType<typeof useBundles>;
  readonly shelf: ReturnType<typeof useShelf>;
  readonly versions: ReturnType<typeof useVersionCommands>;
  readonly proof: Proofreading;
  readonly proofList: ReturnType<typeof useProofList>;
  readonly person: ReturnType<typeof usePerson>;
  readonly suggesting: Suggesting;
  readonly houseStyle: ReturnType<typeof useHouseStyle>;
  readonly libraryFolder: ReturnType<typeof useLibraryFolder>;
  readonly libraryCommands: Commands;
  readonly finding: ReturnType<typeof useFinding>;
  readonly cards: ReturnType<typeof useCards>;
  readonly dialogCommands: Commands;
  readonly togglePanel: (name: PanelName, isShown?: boolean) => void;
  readonly areDetailsShown: boolean;
  readonly settingsNow: RefObject<Settings>;
  readonly changeSettings: (change: Partial<Settings>) => void;
}

/** What the window's parts do at each command of theirs. What is missing here concerns settings or the block at the caret. */
export function windowCommands({
  desk,
  createArticle,
  choosePictures,
  workflow,
  exporting,
  site,
  bundles,
  shelf,
  versions,
  proof,
  proofList,
  person,
  suggesting,
  houseStyle,
  libraryFolder,
  libraryCommands,
  finding,
  cards,
  dialogCommands,
  togglePanel,
  areDetailsShown,
  settingsNow,
  changeSettings,
}: WindowParts): Commands {
  return {
    'article.new': () => void createArticle(),
    'article.new-from-template': shelf.newFromTemplate,
    'article.save-as-template': shelf.saveAsTemplate,
    'block.snippet': shelf.insertSnippet,
    'block.save-snippet': shelf.saveSnippet,
    'article.export-page': () => workflow.beforeExport(() => void exporting.exportPage()),
    'article.export-as': () => workflow.beforeExport(exporting.exportAs),
    'library.export-site': () => site.exportSite(),
    'library.hot-folder': exporting.chooseHotFolder,
    'article.copy-html': () => workflow.beforeExport(() => void exporting.copyHtml()),
    'article.copy-rich-text': () => workflow.beforeExport(() => void exporting.copyRichText()),
    'article.copy-link': () => void exporting.copyLink(),
    'article.print': () => workflow.beforeExport(() => void exporting.print()),
    'article.send': bundles.askToSend,
    'library.import': () => void request['bundle:choose'](),
    'article.show-file': () => {
      if (desk !== null) void request['article:show-file']({ id: desk.open.article.id });
    },
    'article.details': () => {
      togglePanel('details', areDetailsShown);
      versions.endComparison();
    },
    'article.status': workflow.moveOn,
    'article.checklist': workflow.editChecklist,
    'view.overview': () => togglePanel('overview'),
    'view.preview': () => togglePanel('preview'),
    ...proofList.commands,
    'proof.panel': () => {
      if (!settingsNow.current.isProofOn) changeSettings({ isProofOn: true });
      proofList.commands['proof.panel']?.();
    },
    'proof.fix': proof.showAtCaret,
    'proof.person': person.changePerson,
    ...suggestionCommands(suggesting, person.askForPerson, settingsNow, changeSettings),
    'proof.rules': houseStyle.open,
    'article.versions': () => togglePanel('versions'),
    'article.keep-version': versions.askForName,
    ...libraryCommands,
    'library.choose': () => void libraryFolder.choose(),
    'library.move': () => void libraryFolder.move(),
    'library.show-folder': () => void request['library:show-folder'](),
    'edit.find': () => finding.start(false),
    'edit.replace': () => finding.start(true),
    'edit.find-next': () => finding.goOn(1),
    'edit.find-previous': () => finding.goOn(-1),
    'block.picture': () => void choosePictures({ asGallery: false }),
    'block.gallery': () => {
      if (desk !== null && !toggleGalleryAt(desk.editor)) void choosePictures({ asGallery: true });
    },
    'block.link-card': cards.insertLinkCard,
    'block.related-article': cards.insertRelated,
    'block.tools': focusEditorBar,
    ...dialogCommands,
  };
}
