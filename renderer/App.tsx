import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandId } from '#core/contract/commands';
import { pictureAddress } from '#core/contract/addresses';
import type { Settings } from '#core/contract/settings';
import { withHeadline } from '#core/article/withHeadline';
import { nodeJson } from '#core/document/nodeJson';
import { BlockMenu } from './editor/bars/BlockMenu';
import { EditorBar } from './editor/bars/EditorBar';
import { useFinding } from './editor/find/useFinding';
import { useFindKeys } from './editor/find/useFindKeys';
import { replaceDocument } from './editor/replaceDocument';
import { runBlockCommand } from './editor/runBlockCommand';
import { SlashMenu } from './editor/slash/SlashMenu';
import { StatusBar } from './editor/StatusBar';
import { Toolbar } from './editor/Toolbar';
import { takeSelectionIn } from './editor/takeSelectionIn';
import { useDesk } from './editor/useDesk';
import { usePassingNotice } from './editor/usePassingNotice';
import { useSettingsInEditor } from './editor/useSettingsInEditor';
import { WritingSurface } from './editor/WritingSurface';
import { useCards } from './features/cards/useCards';
import { useDocuments } from './features/documents/useDocuments';
import { useBundles } from './features/bundles/useBundles';
import { useExport } from './features/export/useExport';
import { useExportMany } from './features/export/useExportMany';
import { ArticleBanners } from './features/outside/ArticleBanners';
import { useHouseStyle } from './features/houseStyle/useHouseStyle';
import { useLibraryCommands } from './features/library/useLibraryCommands';
import { LibraryPanel } from './features/library/LibraryPanel';
import { useLibraryPanel } from './features/library/useLibraryPanel';
import { useLibraryFolder } from './features/library/useLibraryFolder';
import { ProofCount } from './features/proof/ProofCount';
import { ProofMenu } from './features/proof/ProofMenu';
import { useProof } from './features/proof/useProof';
import { useProofList } from './features/proofList/useProofList';
import { usePerson } from './features/person/usePerson';
import { usePictureEdit } from './features/picture/usePictureEdit';
import { useRecovery } from './features/recovery/useRecovery';
import { useShelf } from './features/shelf/useShelf';
import { useSite } from './features/site/useSite';
import { SuggestionMode } from './features/suggestions/SuggestionMode';
import { useSuggestions } from './features/suggestions/useSuggestions';
import { useVersionCommands } from './features/versions/useVersionCommands';
import { useWorkflow } from './features/workflow/useWorkflow';
import { Comparing, DetailsPanel, FindBar, OriginalView, OverviewPanel, PreviewPanel, VersionsPanel } from './panels';
import { on } from './platform/spalt';
import { isNarrow } from './ui/isNarrow';
import type { Notice } from './ui/Notice';
import { NoticeCard } from './ui/NoticeCard';
import { useTheRest } from './ui/later';
import { settingCommands } from './settingCommands';
import { useSettings } from './useSettings';
import { useWindowDialogs } from './useWindowDialogs';
import type { PanelName } from './windowCommands';
import { windowCommands } from './windowCommands';

/** The window: tools above, the article in the middle, library and details beside it, its state below. */
export function App({ settings: initial }: { readonly settings: Settings }) {
  const { settings, settingsNow, changeSettings } = useSettings(initial);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const lastTerm = useRef('');
  const run = useRef<(command: CommandId) => void>(() => undefined);
  const editPicture = useRef<(position: number) => void>(() => undefined);

  const notify = useCallback(
    (kind: Notice['kind'], text: string, action?: Notice['action']) =>
      setNotice({ kind, text, ...(action === undefined ? {} : { action }) }),
    [],
  );
  const onCommand = useCallback((command: CommandId) => run.current(command), []);
  const {
    desk,
    saveStatus,
    isBusy,
    openArticle,
    openFirst,
    openAnswered,
    createArticle,
    trashArticles,
    copyElsewhere,
    choosePictures,
    changeMetadata,
    changeSomeMetadata,
    metadataNow,
    flush,
  } = useDesk({
    notify,
    onCommand,
    onEditPicture: (position) => editPicture.current(position),
    settings: () => settingsNow.current,
  });

  const exportingMany = useExportMany({
    flush,
    profile: settings.exportProfile,
    onProfile: (exportProfile) => changeSettings({ exportProfile }),
    openArticle: (id) => void openArticle(id),
    notify,
  });
  const versions = useVersionCommands({ article: desk?.open.article ?? null, flush, notify });
  const site = useSite({ flush, openArticle: (id) => void openArticle(id), notify });
  const library = useLibraryCommands({
    currentId: desk?.open.article.id ?? null,
    openArticle: (id) => {
      void openArticle(id);
      // In a narrow window the list lies over the article.
      if (isNarrow()) changeSettings({ isLibraryShown: false });
    },
    exportArticles: exportingMany.ask,
    trashArticles,
    toSite: site.exportSite,
    renameCurrent: (headline) => {
      if (desk !== null) replaceDocument(desk.editor, withHeadline(nodeJson(desk.editor.state.doc), headline));
    },
    notify,
  });
  const compareOther = useRef(versions.compareOther);
  useEffect(() => {
    compareOther.current = versions.compareOther;
  });
  const bundles = useBundles({
    article: desk?.open.article ?? null,
    flush,
    openArticle,
    // By then, another article is open than now.
    compareWith: (id) => void compareOther.current(id),
    notify,
  });
  useDocuments({ isReady: desk !== null, openNext: openAnswered, notify });
  const cards = useCards(desk?.editor ?? null, desk?.open.article.id ?? null);
  const shelf = useShelf({
    editor: desk?.editor ?? null,
    language: desk?.open.article.language.startsWith('en') === true ? 'en' : 'sv',
    createArticle,
    notify,
  });
  const pictureEdit = usePictureEdit(desk?.editor ?? null, (image) =>
    desk === null ? '' : pictureAddress(desk.open.article.id, image),
  );
  useEffect(() => {
    editPicture.current = pictureEdit.editPicture;
  });
  const recovery = useRecovery({
    isReady: desk !== null,
    openArticle,
    trash: library.trashUnreadable,
    notify,
  });
  const person = usePerson(settings.person, changeSettings);
  const suggesting = useSuggestions({
    editor: desk?.editor ?? null,
    people: () => desk?.outbox.current.people ?? [],
    person: settings.person,
    askForPerson: person.askForPerson,
    notify,
  });
  const exporting = useExport({
    id: desk?.open.article.id ?? null,
    flush,
    editor: desk?.editor ?? null,
    suggestionCount: () => suggesting.listNow().length,
    onLookAtSuggestions: () => proofList.show('suggestion'),
    onShowRemarks: () => proofList.show('all'),
    profile: settings.exportProfile,
    onProfile: (exportProfile) => changeSettings({ exportProfile }),
    onWritten: () => setNotice(null),
    notify,
  });
  const proof = useProof({
    editor: desk?.editor ?? null,
    article: desk?.open.article ?? null,
    isOn: settings.isProofOn,
    metadataNow,
    changeKept: (keptAsIs) => changeSomeMetadata({ keptAsIs }),
    notify,
  });
  const houseStyle = useHouseStyle(desk?.open.article.language, proof.readRules);
  // A comparison can take details back; the panel would still have the others.
  const areDetailsShown = panel === 'details' && versions.comparison === null;
  const togglePanel = (name: PanelName, isShown = panel === name): void => {
    setPanel(isShown ? null : name);
    // In a narrow window the panels lie over the article, which is to be seen beside one of them.
    if (!isShown && isNarrow()) changeSettings({ isLibraryShown: false });
  };
  const workflow = useWorkflow({
    desk,
    proof,
    person,
    metadataNow,
    changeSomeMetadata,
    flush,
    setPanel,
    onReady: exporting.exportReady,
    notify,
  });
  const closePanel = (): void => {
    setPanel(null);
    desk?.editor.view.focus();
  };
  const proofList = useProofList({
    desk,
    proof,
    suggesting,
    person: settings.person,
    askForPerson: person.askForPerson,
    flush,
    isShown: panel === 'proof',
    onShow: (isShown) => togglePanel('proof', !isShown),
    onClose: closePanel,
    onRules: houseStyle.open,
    notify,
  });
  const finding = useFinding(desk?.editor ?? null, () => {
    if (isNarrow()) setPanel(null);
  });
  const libraryFolder = useLibraryFolder({
    currentId: desk?.open.article.id ?? null,
    flush,
    openArticle,
    openFirst,
    notify,
  });

  const { searchCount, libraryCommands } = useLibraryPanel(() => settingsNow.current.isLibraryShown, {
    onShow: (isLibraryShown) => changeSettings({ isLibraryShown }),
    onMakeRoom: () => setPanel(null),
  });
  const windowDialogs = useWindowDialogs({ desk, settings, changeSettings, onCommand, notify });

  const ownCommands = windowCommands({
    desk,
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
    dialogCommands: windowDialogs.commands,
    createArticle,
    choosePictures,
    togglePanel,
    areDetailsShown,
    settingsNow,
    changeSettings,
  });
  useEffect(() => {
    run.current = (command) => {
      // Commands are about what the keys before have selected.
      if (desk !== null) takeSelectionIn(desk.editor.view);
      const action = ownCommands[command] ?? settingCommands(settingsNow.current, changeSettings)[command];
      if (action !== undefined) action();
      else if (desk !== null) runBlockCommand(desk.editor, command);
    };
  });

  useTheRest(desk !== null);
  useFindKeys(finding.isOpen, settings.shortcuts, onCommand);
  useEffect(() => on('command', onCommand), [onCommand]);
  const editorNow = desk?.editor;
  usePassingNotice(editorNow, notice, () => setNotice(null));
  useSettingsInEditor(editorNow, settings);

  if (desk === null) return <main className="window is-opening" aria-busy="true" />;
  const { editor, open, slash, blockMenu } = desk;
  const { article } = open;
  return (
    <div className="window">
      <Toolbar
        editor={editor}
        isLibraryShown={settings.isLibraryShown}
        isDetailsShown={areDetailsShown}
        onCommand={onCommand}
      />
      <div className="desk">
        {settings.isLibraryShown && (
          <LibraryPanel
            current={article.id}
            searchCount={searchCount}
            deeds={library.deeds}
            onRecover={recovery.recover}
            onCommand={onCommand}
          />
        )}
        <main>
          <ArticleBanners key={`banners-${article.id}`} open={open} onCopyElsewhere={() => void copyElsewhere()} />
          {workflow.banner}
          {finding.isOpen && (
            <FindBar
              key={`find-${article.id}`}
              editor={editor}
              isReplacing={finding.isReplacing}
              opened={finding.opened}
              lastTerm={lastTerm}
              onClose={finding.end}
            />
          )}
          <div className="writing" inert={versions.comparison !== null}>
            <WritingSurface key={article.id} editor={editor} article={article} look={settings} />
            <SlashMenu menu={slash} editor={editor} onCommand={onCommand} />
            <EditorBar
              key={`bar-${article.id}`}
              editor={editor}
              port={{
                onCommand,
                onChangeLink: cards.changeLink,
                onAddToGallery: () => void choosePictures({ asGallery: false }),
              }}
            />
            <BlockMenu menu={blockMenu} editor={editor} onCommand={onCommand} />
            {suggesting.view === 'original' && suggesting.proposed !== null && (
              <OriginalView
                proposed={suggesting.proposed}
                addressOf={(image) => pictureAddress(article.id, image)}
                onClose={() => suggesting.setView('marked')}
              />
            )}
            <ProofMenu menu={proof.menu} editor={editor} deeds={{ ...proof.deeds, goOn: proofList.goOn }} />
          </div>
          {versions.comparison !== null && (
            <Comparing
              key={`${article.id} ${versions.comparison.kind === 'version' ? versions.comparison.info.id : ''}`}
              editor={editor}
              article={article}
              isReadOnly={open.isReadOnly}
              comparison={versions.comparison}
              flush={flush}
              changeMetadata={changeMetadata}
              notify={notify}
              onClose={() => {
                versions.endComparison();
                editor.view.focus();
              }}
            />
          )}
        </main>
        {panel === 'versions' && (
          <VersionsPanel
            key={`versions-${article.id}`}
            id={article.id}
            saveStatus={saveStatus}
            changeCount={versions.freshness}
            editor={editor}
            shown={versions.comparison?.kind === 'version' ? versions.comparison.info.id : null}
            onCompare={(version) => {
              void versions.compare(version);
              // In a narrow window the panels lie over the article.
              if (isNarrow()) {
                setPanel(null);
                changeSettings({ isLibraryShown: false });
              }
            }}
            onKeep={versions.askForName}
            onRename={versions.askForNewName}
            onDelete={versions.askToDelete}
            onCompareFile={() => void versions.compareFile()}
            onClose={closePanel}
          />
        )}
        {panel === 'overview' && (
          <OverviewPanel
            key={`overview-${article.id}`}
            id={article.id}
            editor={editor}
            charactersPerLine={settings.charactersPerLine}
            onCharactersPerLine={(charactersPerLine) => changeSettings({ charactersPerLine })}
            target={article.metadata.targetLength}
            isReadOnly={open.isReadOnly}
            onTarget={(targetLength) => changeSomeMetadata({ targetLength })}
            onClose={closePanel}
          />
        )}
        {panel === 'preview' && (
          <PreviewPanel
            key={`preview-${article.id}`}
            id={article.id}
            editor={editor}
            flush={flush}
            hasSuggestions={suggesting.proposed !== null}
            metadata={article.metadata}
            profile={settings.exportProfile}
            onProfile={(exportProfile) => changeSettings({ exportProfile })}
            onCommand={onCommand}
            onClose={closePanel}
          />
        )}
        {proofList.panel}
        {areDetailsShown && (
          <DetailsPanel
            key={`${article.id} ${article.metadata.statusChanges.length}`}
            article={article}
            isReadOnly={open.isReadOnly}
            editor={editor}
            onChange={changeMetadata}
            onMoveOn={workflow.moveOn}
            onClose={closePanel}
          />
        )}
      </div>
      <StatusBar
        key={`status-${article.id}`}
        id={article.id}
        editor={editor}
        saveStatus={saveStatus}
        isBusy={isBusy}
        isReadOnly={open.isReadOnly}
        onOverview={() => onCommand('view.overview')}
      >
        <SuggestionMode
          suggesting={suggesting}
          person={settings.person}
          isOn={settings.isSuggesting && settings.person !== null}
          isReadOnly={open.isReadOnly}
          onToggle={() => onCommand('suggestion.toggle')}
        />
        {workflow.chip}
        {proof.reader !== null && <ProofCount reader={proof.reader} onShow={() => onCommand('proof.panel')} />}
      </StatusBar>
      {windowDialogs.dialogs}
      {workflow.dialog}
      {person.dialog}
      {exporting.dialog}
      {site.dialog}
      {exportingMany.dialog}
      {cards.dialog}
      {shelf.dialog}
      {houseStyle.dialog}
      {pictureEdit.dialog}
      {bundles.dialog}
      {recovery.dialog}
      {versions.dialog}
      {library.dialog}
      <div className="notices">
        {notice !== null && <NoticeCard notice={notice} onClose={() => setNotice(null)} />}
        {exporting.notice}
      </div>
    </div>
  );
}
