import * as originalFs from 'original-fs';
import path from 'node:path';
import type { WebContents } from 'electron';
import { app, nativeTheme, session } from 'electron';
import type { ArticleId } from '#core/article/ArticleId';
import { success } from '#core/base/Result';
import { appScheme, contentScheme, startScript, windowHost } from '#core/contract/addresses';
import type { CommandId } from '#core/contract/commands';
import type { Settings, SettingsChange } from '#core/contract/settings';
import { usualSettings } from '#core/contract/settings';
import { createNodeFileSystem } from '../storage/createNodeFileSystem';
import { openSettings } from '../storage/settings/openSettings';
import { systemClock } from '../storage/systemClock';
import { showLicences } from './about/showLicences';
import { registerLinks } from './deepLink/registerLinks';
import { handedOver } from './instance/handedOver';
import { registerDrops } from './ipc/registerDrops';
import { registerRequests } from './ipc/registerRequests';
import { sendEvent } from './ipc/sendEvent';
import { tellTrouble } from './language/tellTrouble';
import type { Texts } from './language/Texts';
import { languageOfSystem, textsIn } from './language/Texts';
import { settingsOfCommand } from './menu/settingsOfCommand';
import { showMenu } from './menu/showMenu';
import { guardContents } from './security/guardContents';
import { hardenSession } from './security/hardenSession';
import { createOpenOutside } from './security/openOutside';
import { servePreview } from './security/servePreview';
import { serveWindow } from './security/serveWindow';
import type { StartArguments } from './startArguments';
import type { Given, Services, WorkerPaths } from './startServices';
import { Watch } from './trouble/Watch';
import { offerUpdates } from './updates/offerUpdates';
import { createWindow } from './window/createWindow';
import { keepPlacement } from './window/keepPlacement';
import { MainWindow } from './window/MainWindow';

/** Where the parts of the app are, and what it was asked. */
export interface StartParts {
  readonly startArguments: StartArguments;
  /** The address of the development server; undefined in every build. */
  readonly developmentServer: string | undefined;
  readonly windowFolderPath: string;
  readonly preloadPath: string;
  readonly workerPaths: WorkerPaths;
  readonly resourcesFolderPath: string;
}

/**
 * Puts the app together and starts it: first the window, since all else can come while its page is read. Resolves when
 * the window is on its way.
 */
export async function startApp({
  startArguments,
  developmentServer,
  windowFolderPath,
  preloadPath,
  workerPaths,
  resourcesFolderPath,
}: StartParts): Promise<void> {
  const watch = new Watch({ isSafeMode: startArguments.isSafeMode });
  const { log, restart } = watch;
  // Electron's own `fs` takes a file named `*.asar` for a folder.
  const fileSystem = createNodeFileSystem(originalFs);
  const iconPath = path.join(resourcesFolderPath, 'icons', 'icon.png');
  const waiting: Given[] = [startArguments];
  let wantedLibrary: string | undefined;
  let isStarted = false;
  let isQuitting = false;
  let services: Services | undefined;
  let loading: Promise<Services> | undefined;
  app.on('open-url', (event, link) => {
    event.preventDefault();
    receive({ filePaths: [], links: [link] });
    if (isStarted) main.show();
  });
  // On macOS files come by this event, the first of them before the app is ready.
  app.on('open-file', (event, filePath) => {
    event.preventDefault();
    receive({ filePaths: [filePath], links: [] });
    if (isStarted) main.show();
  });
  const stored = await openSettings(app.getPath('userData'), {
    clock: systemClock,
    fileSystem,
    // The system's language is known when the app is ready; the file is read before.
    defaults: app.whenReady().then(() => usualSettings(languageOfSystem(app.getLocale()))),
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
    putAway: async () => (await services?.putAway()) ?? success(null),
    saveCopy: async (folderPath) => (await services?.saveCopy(folderPath)) ?? true,
    beforeClosed: async () => services?.close(),
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
  guardContents(app, {
    developmentServer,
    onLink: createOpenOutside({ window: () => main.window, texts }),
    isPreviewPage: (address) => services?.isPreviewPage(address) ?? false,
  });
  hardenSession(session.defaultSession, developmentServer);
  const { protocol } = session.defaultSession;
  const picturePath = (id: ArticleId, image: string): string | undefined => services?.picturePath(id, image);
  protocol.registerFileProtocol(appScheme, (request, answer) => {
    answer(serveWindow(request, { windowFolderPath, picturePath }));
    // The page reads its script for a while before it asks for something: the time for what will answer.
    if (request.url.includes(`/${startScript}-`)) setImmediate(() => void loadServices());
  });
  protocol.handle(contentScheme, (request) =>
    servePreview(request, async (id, file) => services?.previewFile(id, file)),
  );
  const isWindow = (contents: WebContents): boolean => contents === main.window?.webContents;
  registerRequests(async () => (await loadServices()).answer, { developmentServer, isWindow, log });
  registerDrops((filePaths) => receive({ filePaths, links: [] }), { developmentServer, isWindow });
  const updates = offerUpdates({
    settings,
    window: () => main.window,
    texts,
    resourcesFolderPath,
    log,
    onChanged: () => applySettings(),
  });
  app.on('second-instance', (_event, _argv, _folder, handedIn) => {
    const filePaths = handedOver(handedIn, 'filePaths');
    log.write('start-handed-over', { fileCount: filePaths.length });
    main.show();
    receive({ filePaths, links: handedOver(handedIn, 'links') });
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
  startDrawing();
  nativeTheme.themeSource = settings.current().settings.theme;
  main.show();
  applySettings();
  if (settings.trouble !== undefined) void tellTrouble(settings.trouble, texts());

  function loadServices(): Promise<Services> {
    loading ??= (async () => {
      const { startServices } = await import('./startServices');
      services = startServices({
        given: {
          filePaths: waiting.flatMap(({ filePaths }) => filePaths),
          links: waiting.flatMap(({ links }) => links),
        },
        libraryFolderPath: startArguments.libraryFolderPath,
        isSampleWanted: startArguments.isSampleWanted,
        workerPaths,
        resourcesFolderPath,
        fileSystem,
        settings,
        texts,
        log,
        isSafeMode: watch.isSafeMode,
        window: () => main.window,
        changeSettings,
        wantLibrary,
        takeWantedLibrary: () => {
          const taken = wantedLibrary;
          wantedLibrary = undefined;
          return taken;
        },
        onLibraryTaken: applySettings,
        onCommand,
        onOpened: () => watch.hasComeUp(),
        onPageListens: () => main.pageListens(),
        restart: (isSafeMode) => restart.ask(isSafeMode),
        onReadyToClose: () => main.readyToClose(),
      });
      return services;
    })();
    return loading;
  }

  function receive(given: Given): void {
    if (services === undefined) waiting.push(given);
    else services.receive(given);
  }

  function wantLibrary(folderPath: string): void {
    wantedLibrary = folderPath;
    sendEvent(main.window, 'open-library', null);
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

/** Has the browser start the process that draws, which takes as long as the page needs to read its script. */
function startDrawing(): void {
  // Refused where there is none, as in safe mode.
  app.getGPUInfo('basic').catch(() => undefined);
}
