import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { app } from 'electron';
import type { ArticleId } from '#core/article/ArticleId';
import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import type { CommandId } from '#core/contract/commands';
import type { CameBackAfter } from '#core/contract/requests/windowRequests';
import type { Settings, SettingsChange } from '#core/contract/settings';
import type { DiskFailure, OpenFailure } from '#core/library/failures';
import { pictureCachePath } from '../storage/export/pictureCachePath';
import type { FileSystem } from '../storage/FileSystem';
import type { LibraryParts } from '../storage/library/FolderLibrary';
import type { Log } from '../storage/log/Log';
import { randomIds } from '../storage/randomIds';
import { RescueJournal } from '../storage/rescue/RescueJournal';
import type { SettingsStore } from '../storage/settings/openSettings';
import { systemClock } from '../storage/systemClock';
import { systemTimers } from '../storage/Timers';
import type { Preparation } from '../workshop/pictures/Preparation';
import { preparationOf } from '../workshop/preparationOf';
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
import { BundleOffers, isBundlePath } from './bundle/BundleOffers';
import { LibraryCatalogues } from './catalogue/LibraryCatalogues';
import { logLibrary } from './catalogue/logLibrary';
import type { LinkNotOpened } from './deepLink/DeepLinks';
import { DeepLinks } from './deepLink/DeepLinks';
import { tellLinkNotOpened } from './deepLink/tellLinkNotOpened';
import { DocumentOffers, isArticlePath, isDocumentPath } from './document/DocumentOffers';
import { answerRequest } from './ipc/answerRequest';
import { createHandlers } from './ipc/createHandlers';
import type { AnswerAsked } from './ipc/registerRequests';
import { sendEvent } from './ipc/sendEvent';
import { KeptKeeper } from './kept/KeptKeeper';
import type { Texts } from './language/Texts';
import { PreviewKeeper } from './publishing/PreviewKeeper';
import { handlersInSafeMode } from './safeMode/handlersInSafeMode';
import { runSiteJob } from './site/runSiteJob';
import { SiteKeeper } from './site/SiteKeeper';
import { Trials } from './trials/Trials';
import { Workshop } from './workshop/Workshop';

/** What was handed to Spalt from outside: files, and links to articles. */
export interface Given {
  readonly filePaths: readonly string[];
  readonly links: readonly string[];
}

/** What the services need of the app, which has its window by then. */
export interface ServiceParts {
  /** All that was given before. */
  readonly given: Given;
  /** The library to open in place of the user's. */
  readonly libraryFolderPath: string | undefined;
  readonly isSampleWanted: boolean;
  readonly workerPaths: WorkerPaths;
  readonly resourcesFolderPath: string;
  readonly fileSystem: FileSystem;
  readonly settings: SettingsStore;
  readonly texts: () => Texts;
  readonly log: Log;
  readonly isSafeMode: boolean;
  readonly window: () => BrowserWindow | undefined;
  readonly changeSettings: (change: SettingsChange) => Settings;
  readonly wantLibrary: (folderPath: string) => void;
  readonly takeWantedLibrary: () => string | undefined;
  /** Called when another library has been taken. */
  readonly onLibraryTaken: () => void;
  readonly onCommand: (id: CommandId) => void;
  /** The window has its first article. */
  readonly onOpened: () => void;
  /** The page listens. Gives why it had to be loaded again, told once. */
  readonly onPageListens: () => CameBackAfter | null;
  readonly restart: (isSafeMode: boolean) => void;
  readonly onReadyToClose: () => void;
}

/** Where the programs are that run beside main. */
export interface WorkerPaths {
  readonly backup: string;
  readonly catalogue: string;
  readonly site: string;
  readonly workshop: string;
}

/** What answers the window, and what the app asks of it. */
export interface Services {
  readonly answer: AnswerAsked;
  /** Opens what comes while the app runs, or keeps it until the window asks. */
  readonly receive: (given: Given) => void;
  readonly isPreviewPage: (address: string) => boolean;
  readonly picturePath: (id: ArticleId, image: string) => string | undefined;
  readonly previewFile: (id: ArticleId, file: string) => Promise<Uint8Array | undefined>;
  /** Puts the open article away, all of it on disk. */
  readonly putAway: () => Promise<Result<null, DiskFailure>>;
  /** Saves the open article in a folder; false when that failed. */
  readonly saveCopy: (folderPath: string) => Promise<boolean>;
  /** Ends what works in the background. */
  readonly close: () => Promise<void>;
}

const sources = { clock: systemClock, ids: randomIds };

/**
 * Puts together and starts what works behind the window: the library, and all that answers requests. It is most of
 * the app's code; `startApp` loads it when the window has its page, which then has to be read itself.
 */
export function startServices(parts: ServiceParts): Services {
  const { settings, texts, log, fileSystem, workerPaths, resourcesFolderPath, wantLibrary } = parts;
  const userDataPath = app.getPath('userData');
  const filePaths: string[] = [];
  let desk: Desk | undefined;
  let opening: Promise<Result<OpenArticle, OpenFailure>> | undefined;
  /** What the window starts with, made ready while its page still reads its script; until the page asks for it. */
  let prepared: Promise<Result<OpenArticle, OpenFailure>> | undefined;
  let onPageListens = nothing;
  // Nothing is told before there is something to tell it over.
  const pageListens = new Promise<void>((resolve) => {
    onPageListens = resolve;
  });

  const bundles = new BundleOffers(() => sendEvent(parts.window(), 'bundles-offered', null));
  const documents = new DocumentOffers(() => sendEvent(parts.window(), 'documents-offered', null));
  const links = new DeepLinks({
    desk: () => desk,
    onOpen: (id) => sendEvent(parts.window(), 'open-article', id),
    onRefused: (reason) => void tellLink(reason),
  });

  const catalogues = new LibraryCatalogues({
    workerPath: workerPaths.catalogue,
    userDataPath,
    onChanged: () => sendEvent(parts.window(), 'library-changed', null),
  });
  app.on('browser-window-focus', () => catalogues.rescan());
  const backups = new BackupKeeper({
    settings,
    clock: systemClock,
    timers: systemTimers,
    runJob: (job, watch) => runBackupJob(workerPaths.backup, job, watch),
    onChanged: (state) => sendEvent(parts.window(), 'backup-changed', state),
  });
  const workshop = new Workshop(workerPaths.workshop, log);
  // One of its own: what is ended with a hostile dictionary shall be no photo of the user's.
  const trialWorkshop = new Workshop(workerPaths.workshop, log);
  app.on('will-quit', () => {
    workshop.close();
    trialWorkshop.close();
  });
  const cachePath = pictureCachePath(userDataPath);
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
    runJob: (job, watch) => runSiteJob(workerPaths.site, job, { prepare, ...watch }),
    onProgress: (progress) => sendEvent(parts.window(), 'site-progress', progress),
  });
  const rescuePath = path.join(userDataPath, 'rescue');
  const kept = new KeptKeeper({ userDataPath, rescuePath, settings, log });
  const libraryParts: LibraryParts = {
    rescue: new RescueJournal(rescuePath, fileSystem),
    onFolderChanged: (folderName) => catalogues.noteChanged(folderName),
    onVersionsFromOutside: (id, versions) => {
      if (desk?.session(id) === undefined) return;
      const versionIds = versions.map((version) => version.id);
      sendEvent(parts.window(), 'versions-from-outside', { id, versionIds });
    },
  };
  receive(parts.given);
  const deskOpened = openLibraryOfUser();
  prepared = deskOpened.then(openFirst);
  // Who asks for it hears of a fault. All of the library is read when the first article has been, which comes sooner so.
  void prepared
    .catch(() => undefined)
    .then(async () => {
      const { store } = await deskOpened;
      await logLibrary(catalogues.of(store.folderPath), log);
    });

  const handlers = createHandlers({
    ...sources,
    desk: deskOpened,
    settings,
    fileSystem,
    texts,
    log,
    catalogues,
    workshop,
    trials: new Trials(trialWorkshop),
    libraryParts,
    resourcesFolderPath,
    window: () => {
      const window = parts.window();
      if (window === undefined) throw new Error('A request from a window that is gone');
      return window;
    },
    rememberLibrary,
    wantLibrary,
    previews,
    backups,
    kept,
    sites,
    bundles,
    documents,
    receive: (given) => receive({ filePaths: given, links: [] }),
    takeWantedLibrary: parts.takeWantedLibrary,
    openAtStart: (onDesk) => {
      const ready = filePaths.length === 0 && !links.isWaiting ? prepared : undefined;
      prepared = undefined;
      // A page that asks twice gets one answer, and not two new articles.
      opening ??= (ready ?? openFirst(onDesk)).finally(() => {
        opening = undefined;
        parts.onOpened();
        // What was given meanwhile has waited for an article to be open.
        receive({ filePaths: filePaths.splice(0), links: links.takeWaiting() });
      });
      return opening;
    },
    changeSettings: parts.changeSettings,
    isSafeMode: parts.isSafeMode,
    onPageListens: () => {
      onPageListens();
      return parts.onPageListens();
    },
    restart: parts.restart,
    onReadyToClose: parts.onReadyToClose,
  });
  const safeHandlers = parts.isSafeMode ? handlersInSafeMode(handlers) : handlers;

  return {
    answer: (name, asked) => answerRequest(name, { handlers: safeHandlers, ...asked }),
    receive,
    isPreviewPage: (address) => previews.isPage(address),
    picturePath: (id, image) => desk?.session(id)?.picturePath(image),
    previewFile: (id, file) => previews.fileOf(id, file),
    putAway: async () => (await desk?.close()) ?? success(null),
    saveCopy: async (folderPath) => {
      const open = desk?.openSession;
      return open === undefined || (await saveCopy(open, folderPath, { clock: systemClock, fileSystem })).ok;
    },
    close: async () => {
      // Answers when everything that changed before is written, too.
      await backups.close();
      await sites.close();
      await settings.change({});
      await catalogues.close();
    },
  };

  function rememberLibrary(libraryFolderPath: string, left: string): void {
    const recentLibraries = withRecent(settings.current().recentLibraries, left, libraryFolderPath);
    void settings.change({ libraryFolderPath, recentLibraries, lastArticleId: null });
    parts.onLibraryTaken();
    backups.take(libraryFolderPath);
  }

  async function openLibraryOfUser(): Promise<Desk> {
    const folderPath =
      parts.libraryFolderPath ?? settings.current().libraryFolderPath ?? path.join(app.getPath('documents'), 'Spalt');
    desk = await openDesk(folderPath, {
      clock: systemClock,
      fileSystem,
      texts,
      libraryParts,
      onOtherFolder: (libraryFolderPath) => void settings.change({ libraryFolderPath }),
    });
    if (desk !== undefined) {
      backups.take(desk.store.folderPath);
      const { look } = watchArticle(desk, parts.window);
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
      samplePath: parts.isSampleWanted ? path.join(resourcesFolderPath, 'sample') : undefined,
      sources,
      tell,
    });
  }

  function receive(given: Given): void {
    bundles.add(given.filePaths.filter(isBundlePath));
    documents.add(given.filePaths.filter(isDocumentPath));
    links.receive(given.links);
    const [filePath] = given.filePaths.filter(isArticlePath).slice(-1);
    if (filePath === undefined) return;
    if (desk?.openSession === undefined) filePaths.push(filePath);
    else void openFile(filePath, desk);
  }

  async function openFile(filePath: string, onDesk: Desk): Promise<void> {
    const article = await articleAt(filePath, onDesk);
    if (article.ok) sendEvent(parts.window(), 'open-article', article.value);
    else await tell(article.error, onDesk);
  }

  async function tell(reason: NotOpened, { store }: Desk): Promise<void> {
    await pageListens;
    await tellNotOpened(reason, { window: parts.window(), texts: texts(), libraryFolderPath: store.folderPath });
  }

  async function tellLink(reason: LinkNotOpened): Promise<void> {
    const { store } = await deskOpened;
    await pageListens;
    await tellLinkNotOpened(reason, {
      window: parts.window(),
      texts: texts(),
      libraryFolderPath: store.folderPath,
      onChooseLibrary: () => parts.onCommand('library.choose'),
    });
  }
}

function nothing(): void {}
