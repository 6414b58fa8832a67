import * as originalFs from 'original-fs';
import path from 'node:path';
import type { WebContents } from 'electron';
import { app, nativeTheme, session } from 'electron';
import { success } from '#core/base/Result';
import type { Result } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import type { CommandId } from '#core/contract/commands';
import { appScheme, windowHost } from '#core/contract/addresses';
import type { Settings, SettingsChange } from '#core/contract/settings';
import { usualSettings } from '#core/contract/settings';
import type { OpenFailure } from '#core/library/failures';
import { createNodeFileSystem } from '../storage/createNodeFileSystem';
import type { LibraryParts } from '../storage/library/FolderLibrary';
import { randomIds } from '../storage/randomIds';
import { RescueJournal } from '../storage/rescue/RescueJournal';
import { openSettings } from '../storage/settings/openSettings';
import { systemClock } from '../storage/systemClock';
import { systemTimers } from '../storage/Timers';
import { showLicences } from './about/showLicences';
import type { NotOpened } from './article/articleAt';
import { articleAt } from './article/articleAt';
import type { Desk } from './article/Desk';
import { openDesk } from './article/openDesk';
import { openFirstArticle } from './article/openFirstArticle';
import { withRecent } from './article/recentLibraries';
import { saveCopy } from './article/saveCopy';
import { tellNotOpened } from './article/tellNotOpened';
import { watchArticle } from './article/watchArticle';
import { BackupKeeper } from './backup/BackupKeeper';
import { runBackupJob } from './backup/runBackupJob';
import type { LinkNotOpened } from './deepLink/DeepLinks';
import { DeepLinks } from './deepLink/DeepLinks';
import { registerLinks } from './deepLink/registerLinks';
import { tellLinkNotOpened } from './deepLink/tellLinkNotOpened';
import { DocumentOffers, isArticlePath, isDocumentPath } from './document/DocumentOffers';
import { BundleOffers, isBundlePath } from './bundle/BundleOffers';
import { logLibrary } from './catalogue/logLibrary';
import { LibraryCatalogues } from './catalogue/LibraryCatalogues';
import { handedOver } from './instance/handedOver';
import { KeptKeeper } from './kept/KeptKeeper';
import { createHandlers } from './ipc/createHandlers';
import { registerDrops } from './ipc/registerDrops';
import { registerRequests } from './ipc/registerRequests';
import { sendEvent } from './ipc/sendEvent';
import { tellTrouble } from './language/tellTrouble';
import type { Texts } from './language/Texts';
import { languageOfSystem, textsIn } from './language/Texts';
import { settingsOfCommand } from './menu/settingsOfCommand';
import { showMenu } from './menu/showMenu';
import { PreviewKeeper } from './publishing/PreviewKeeper';
import { handlersInSafeMode } from './safeMode/handlersInSafeMode';
import { guardContents } from './security/guardContents';
import { hardenSession } from './security/hardenSession';
import { createOpenOutside } from './security/openOutside';
import { serveApp } from './security/serveApp';
import type { StartArguments } from './startArguments';
import { runSiteJob } from './site/runSiteJob';
import { SiteKeeper } from './site/SiteKeeper';
import { Watch } from './trouble/Watch';
import { offerUpdates } from './updates/offerUpdates';
import { createWindow } from './window/createWindow';
import { keepPlacement } from './window/keepPlacement';
import { MainWindow } from './window/MainWindow';
import { pictureCachePath } from '../storage/export/pictureCachePath';
import type { Preparation } from '../workshop/pictures/Preparation';
import { preparationOf } from '../workshop/preparationOf';
import { Workshop } from './workshop/Workshop';

/** Where the parts of the app are, and what it was asked. */
export interface StartParts {
  readonly startArguments: StartArguments;
  /** The address of the development server; undefined in every build. */
  readonly developmentServer: string | undefined;
  readonly windowFolderPath: string;
  readonly preloadPath: string;
  readonly backupWorkerPath: string;
  readonly catalogueWorkerPath: string;
  readonly siteWorkerPath: string;
  readonly workshopPath: string;
  readonly resourcesFolderPath: string;
}

const sources = { clock: systemClock, ids: randomIds };

/** Puts the app together and starts it. Resolves when the window is on its way; the library opens meanwhile. */
export async function startApp({
  startArguments,
  developmentServer,
  windowFolderPath,
  preloadPath,
  backupWorkerPath,
  catalogueWorkerPath,
  siteWorkerPath,
  workshopPath,
  resourcesFolderPath,
}: StartParts): Promise<void> {
  const watch = new Watch({ isSafeMode: startArguments.isSafeMode });
  const { log, restart } = watch;
  // Electron's own `fs` takes a file named `*.asar` for a folder.
  const fileSystem = createNodeFileSystem(originalFs);
  const iconPath = path.join(resourcesFolderPath, 'icons', 'icon.png');
  const filePaths = startArguments.filePaths.filter((filePath) => isArticlePath(filePath));
  let wantedLibrary: string | undefined;
  let isStarted = false;
  let isQuitting = false;
  let desk: Desk | undefined;
  let opening: Promise<Result<OpenArticle, OpenFailure>> | undefined;
  const bundles = new BundleOffers(() => {
    if (isStarted) sendEvent(main.window, 'bundles-offered', null);
  });
  bundles.add(startArguments.filePaths.filter(isBundlePath));
  const documents = new DocumentOffers(() => {
    if (isStarted) sendEvent(main.window, 'documents-offered', null);
  });
  documents.add(startArguments.filePaths.filter(isDocumentPath));
  const links = new DeepLinks({
    desk: () => desk,
    onOpen: (id) => sendEvent(main.window, 'open-article', id),
    onRefused: (reason) => void tellLink(reason),
  });
  links.receive(startArguments.links);
  app.on('open-url', (event, link) => {
    event.preventDefault();
    links.receive([link]);
    if (isStarted) main.show();
  });
  // On macOS files come by this event, the first of them before the app is ready.
  app.on('open-file', (event, filePath) => {
    event.preventDefault();
    receive([filePath]);
    if (isStarted) main.show();
  });
  await app.whenReady();

  const stored = await openSettings(app.getPath('userData'), {
    clock: systemClock,
    fileSystem,
    defaults: usualSettings(languageOfSystem(app.getLocale())),
  });
  const settings = await watch.takeSettings(stored);
  const texts = (): Texts => textsIn(settings.current().settings.interfaceLanguage);
  const main = new MainWindow({
    address: developmentServer ?? `${appScheme}://${windowHost}/index.html`,
    texts,
    log,
    create: () => {
      const placement = settings.current().windowBounds;
      const isMaximized = placement?.isMaximized ?? false;
      const window = createWindow({ preloadPath, iconPath, placement, isMaximized });
      keepPlacement(window, (windowBounds) => void settings.change({ windowBounds }));
      return window;
    },
    putAway: async () => (await desk?.close()) ?? success(null),
    saveCopy: async (folderPath) => {
      const open = desk?.openSession;
      return open === undefined || (await saveCopy(open, folderPath, { clock: systemClock, fileSystem })).ok;
    },
    beforeClosed: async () => {
      // Answers when everything that changed before is written, too.
      await backups.close();
      await sites.close();
      await settings.change({});
      await catalogues.close();
    },
    onKeptOpen: () => {
      isQuitting = false;
      restart.forget();
    },
    onClosed: () => {
      if (isQuitting) app.quit();
    },
    onSafeMode: () => restart.ask(true),
    onGiveUp: () => app.quit(),
  });

  const updates = offerUpdates({
    settings,
    window: () => main.window,
    texts,
    resourcesFolderPath,
    log,
    onChanged: () => applySettings(),
  });
  applySettings();
  guardContents(app, {
    developmentServer,
    onLink: createOpenOutside({ window: () => main.window, texts }),
    isPreviewPage: (address) => previews.isPage(address),
  });
  hardenSession(session.defaultSession, developmentServer);
  session.defaultSession.protocol.handle(appScheme, (request) =>
    serveApp(request, {
      windowFolderPath,
      picturePath: (id, image) => desk?.session(id)?.picturePath(image),
      previewFile: (id, file) => previews.fileOf(id, file),
    }),
  );
  const catalogues = new LibraryCatalogues({
    workerPath: catalogueWorkerPath,
    userDataPath: app.getPath('userData'),
    onChanged: () => sendEvent(main.window, 'library-changed', null),
  });
  app.on('browser-window-focus', () => catalogues.rescan());
  const backups = new BackupKeeper({
    settings,
    clock: systemClock,
    timers: systemTimers,
    runJob: (job, watch) => runBackupJob(backupWorkerPath, job, watch),
    onChanged: (state) => sendEvent(main.window, 'backup-changed', state),
  });
  const workshop = new Workshop(workshopPath, log);
  app.on('will-quit', () => workshop.close());
  const cachePath = pictureCachePath(app.getPath('userData'));
  const prepare = (filePath: string, preparation: Preparation): Promise<Uint8Array> =>
    workshop.run({ kind: 'prepare', request: { filePath, preparation, cachePath } });
  const previews = new PreviewKeeper(async (id, picture) => {
    const filePath = desk?.session(id)?.picturePath(picture.image);
    if (filePath === undefined) throw new RangeError('Not a picture of the open article');
    return prepare(filePath, preparationOf(picture));
  });
  const sites = new SiteKeeper({
    settings,
    resourcesFolderPath,
    runJob: (job, watch) => runSiteJob(siteWorkerPath, job, { prepare, ...watch }),
    onProgress: (progress) => sendEvent(main.window, 'site-progress', progress),
  });
  const rescuePath = path.join(app.getPath('userData'), 'rescue');
  const kept = new KeptKeeper({ userDataPath: app.getPath('userData'), rescuePath, settings, log });
  const libraryParts: LibraryParts = {
    rescue: new RescueJournal(rescuePath, fileSystem),
    onFolderChanged: (folderName) => catalogues.noteChanged(folderName),
    onVersionsFromOutside: (id, versions) => {
      if (desk?.session(id) === undefined) return;
      const versionIds = versions.map((version) => version.id);
      sendEvent(main.window, 'versions-from-outside', { id, versionIds });
    },
  };
  const deskOpened = openLibraryOfUser();
  const isWindow = (contents: WebContents): boolean => contents === main.window?.webContents;
  const handlers = createHandlers({
    ...sources,
    desk: deskOpened,
    settings,
    fileSystem,
    texts,
    log,
    catalogues,
    workshop,
    libraryParts,
    resourcesFolderPath,
    window: () => {
      if (main.window === undefined) throw new Error('A request from a window that is gone');
      return main.window;
    },
    rememberLibrary,
    wantLibrary,
    previews,
    backups,
    kept,
    sites,
    bundles,
    documents,
    receive,
    takeWantedLibrary: () => {
      const taken = wantedLibrary;
      wantedLibrary = undefined;
      return taken;
    },
    openAtStart: (onDesk) => {
      // A page that asks twice gets one answer, and not two new articles.
      opening ??= openFirst(onDesk).finally(() => {
        opening = undefined;
        watch.hasComeUp();
      });
      return opening;
    },
    changeSettings,
    isSafeMode: watch.isSafeMode,
    takeReason: () => main.takeReason(),
    restart: (isSafeMode) => restart.ask(isSafeMode),
    onReadyToClose: () => main.readyToClose(),
  });
  registerRequests(watch.isSafeMode ? handlersInSafeMode(handlers) : handlers, { developmentServer, isWindow, log });
  registerDrops(receive, { developmentServer, isWindow });

  app.on('second-instance', (_event, _argv, _folder, handedIn) => {
    const given = handedOver(handedIn, 'filePaths');
    log.write('start-handed-over', { fileCount: given.length });
    main.show();
    receive(given);
    links.receive(handedOver(handedIn, 'links'));
  });
  app.on('activate', () => main.show());
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());

  const { platform, env, execPath } = process;
  registerLinks(app, { platform, env, executablePath: execPath });
  isStarted = true;
  main.show();
  if (settings.trouble !== undefined) void tellTrouble(settings.trouble, texts());

  function rememberLibrary(libraryFolderPath: string, left: string): void {
    const recentLibraries = withRecent(settings.current().recentLibraries, left, libraryFolderPath);
    void settings.change({ libraryFolderPath, recentLibraries, lastArticleId: null });
    applySettings();
    backups.take(libraryFolderPath);
  }

  function wantLibrary(folderPath: string): void {
    wantedLibrary = folderPath;
    sendEvent(main.window, 'open-library', null);
  }

  async function openLibraryOfUser(): Promise<Desk> {
    const folderPath =
      startArguments.libraryFolderPath ??
      settings.current().libraryFolderPath ??
      path.join(app.getPath('documents'), 'Spalt');
    desk = await openDesk(folderPath, {
      clock: systemClock,
      fileSystem,
      texts,
      libraryParts,
      onOtherFolder: (libraryFolderPath) => void settings.change({ libraryFolderPath }),
    });
    if (desk !== undefined) {
      void logLibrary(catalogues.of(desk.store.folderPath), log);
      backups.take(desk.store.folderPath);
      const { look } = watchArticle(desk, () => main.window);
      app.on('browser-window-focus', look);
      return desk;
    }
    app.quit();
    // The app ends here: what waits for a library waits for nothing more.
    return new Promise(() => undefined);
  }

  async function openFirst(onDesk: Desk): Promise<Result<OpenArticle, OpenFailure>> {
    return openFirstArticle(onDesk, {
      linkedId: await links.takeFirst(onDesk),
      namedPath: filePaths.splice(0).at(-1),
      settings,
      catalogues,
      samplePath: startArguments.isSampleWanted ? path.join(resourcesFolderPath, 'sample') : undefined,
      sources,
      tell,
    });
  }

  /** Opens files that came while the app runs, or keeps them until the window asks. */
  function receive(paths: readonly string[]): void {
    bundles.add(paths.filter(isBundlePath));
    documents.add(paths.filter(isDocumentPath));
    const [filePath] = paths.filter(isArticlePath).slice(-1);
    if (filePath === undefined) return;
    if (desk?.openSession === undefined) filePaths.push(filePath);
    else void openFile(filePath, desk);
  }

  async function openFile(filePath: string, onDesk: Desk): Promise<void> {
    const article = await articleAt(filePath, onDesk);
    if (article.ok) sendEvent(main.window, 'open-article', article.value);
    else await tell(article.error, onDesk);
  }

  function tell(reason: NotOpened, { store }: Desk): Promise<void> {
    return tellNotOpened(reason, { window: main.window, texts: texts(), libraryFolderPath: store.folderPath });
  }

  async function tellLink(reason: LinkNotOpened): Promise<void> {
    const { store } = await deskOpened;
    await tellLinkNotOpened(reason, {
      window: main.window,
      texts: texts(),
      libraryFolderPath: store.folderPath,
      onChooseLibrary: () => onCommand('library.choose'),
    });
  }

  function changeSettings(change: SettingsChange): Settings {
    void settings.change({ settings: change });
    applySettings();
    return settings.current().settings;
  }

  function applySettings(): void {
    const current = settings.current().settings;
    nativeTheme.themeSource = current.theme;
    showMenu(
      {
        texts: texts(),
        settings: current,
        platform: process.platform,
        isDevelopment: developmentServer !== undefined,
        recentLibraries: settings.current().recentLibraries,
        onCommand,
        onRecentLibrary: wantLibrary,
        updates: updates.choice(),
        onLicences: () => void showLicences({ window: main.window, texts: texts(), resourcesFolderPath }),
      },
      { iconPath },
    );
  }

  function onCommand(id: CommandId): void {
    const change = settingsOfCommand(id);
    if (change === undefined) {
      if (main.window === undefined) main.show();
      else sendEvent(main.window, 'command', id);
      return;
    }
    sendEvent(main.window, 'settings-changed', changeSettings(change));
  }
}
