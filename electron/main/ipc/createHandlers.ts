import type { BrowserWindow } from 'electron';
import { app, dialog, shell } from 'electron';
import type { ArticleFile } from '#core/article/articleFile';
import type { ArticleId } from '#core/article/ArticleId';
import type { Clock } from '#core/base/Clock';
import type { IdSource } from '#core/base/IdSource';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { LibraryFailure, LibraryState, OpenArticle } from '#core/contract/answers';
import type { Settings, SettingsChange } from '#core/contract/settings';
import type { OpenFailure } from '#core/library/failures';
import type { FileSystem } from '../../storage/FileSystem';
import { openLibrary } from '../../storage/library/openLibrary';
import type { SettingsStore } from '../../storage/settings/openSettings';
import { choosePictures } from '../article/choosePictures';
import type { Desk } from '../article/Desk';
import { newArticle } from '../article/newArticle';
import type { Texts } from '../language/Texts';
import { copyHtml } from '../publishing/copyHtml';
import { exportArticle } from '../publishing/exportArticle';
import type { RequestHandlers } from './RequestHandlers';

/** The parts of the app that requests are answered with. */
export interface HandlerParts {
  readonly desk: Promise<Desk>;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly fileSystem: FileSystem;
  readonly window: () => BrowserWindow;
  readonly texts: () => Texts;
  readonly openAtStart: (desk: Desk) => Promise<Result<OpenArticle, OpenFailure>>;
  readonly changeSettings: (change: SettingsChange) => Settings;
  readonly onReadyToClose: () => void;
}

const notOpen = failure({ code: 'not-open' } as const);

/** What answers the window's requests. */
export function createHandlers(parts: HandlerParts): RequestHandlers {
  const { clock, fileSystem, ids, settings, texts, window } = parts;
  // What was written in this session and may be shown: the window can't have any other file shown.
  const exportedFiles = new Set<string>();
  const sessionOf = async (id: ArticleId) => (await parts.desk).session(id);
  const remember = (opened: Result<OpenArticle, OpenFailure>): Result<OpenArticle, OpenFailure> => {
    if (opened.ok) void settings.change({ lastArticleId: opened.value.article.id });
    return opened;
  };
  const draft = (language: string): ArticleFile =>
    newArticle({ clock, ids }, { language, byline: settings.current().settings.byline });

  return {
    'library:list': async () => {
      const { store } = await parts.desk;
      const listed = await store.list();
      if (!listed.ok) return listed;
      const { articles, unreadable } = listed.value;
      return success({ library: { folderPath: store.folderPath, unreadable }, articles });
    },
    'library:choose': async () => chooseLibrary(await parts.desk),
    'library:show-folder': async () => {
      const { folderPath } = (await parts.desk).store;
      // It answers with words, and only for people.
      return (await shell.openPath(folderPath)) === ''
        ? success(null)
        : failure({ code: 'disk', systemCode: 'ENOENT', filePath: folderPath });
    },
    'article:create': async ({ language }) => remember(await (await parts.desk).create(draft(language))),
    'article:open-at-start': async () => remember(await parts.openAtStart(await parts.desk)),
    'article:open': async ({ id }) => remember(await (await parts.desk).open(id)),
    'article:show-file': async ({ id }) => {
      const session = await sessionOf(id);
      if (session === undefined) return failure({ code: 'not-found' });
      shell.showItemInFolder(session.filePath);
      return success(null);
    },
    'article:apply-steps': async ({ id, revision, steps }) =>
      (await sessionOf(id))?.applySteps(revision, steps) ?? notOpen,
    'article:replace-document': async ({ id, revision, document }) =>
      (await sessionOf(id))?.replaceDocument(revision, document) ?? notOpen,
    'article:change-metadata': async ({ id, language, metadata }) => {
      const session = await sessionOf(id);
      if (session === undefined) return notOpen;
      const saved = await session.changeMetadata(language, metadata);
      return saved.ok ? success({ ...saved.value, metadata: session.current().metadata }) : saved;
    },
    'picture:add': async ({ id, bytes }) =>
      // What is pasted or dropped comes without a name.
      (await sessionOf(id))?.addPicture(bytes, '') ?? failure({ code: 'not-open', fileName: '' }),
    'picture:choose': async ({ id }) => {
      const session = await sessionOf(id);
      if (session === undefined) return failure({ code: 'not-open', fileName: '' });
      return choosePictures(session, { window: window(), texts: texts() });
    },
    'export:write': async ({ id, format }) => {
      const session = await sessionOf(id);
      if (session === undefined) return notOpen;
      const exported = await exportArticle(session, {
        format,
        window: window(),
        texts: texts(),
        fileSystem,
        defaultFolderPath: settings.current().exportFolderPath ?? app.getPath('documents'),
        onFolderChosen: (exportFolderPath) => void settings.change({ exportFolderPath }),
      });
      if (exported.ok) for (const { filePath } of exported.value?.files ?? []) exportedFiles.add(filePath);
      return exported;
    },
    'export:copy-html': async ({ id }) => {
      const session = await sessionOf(id);
      if (session === undefined) return notOpen;
      await copyHtml(session);
      return success(null);
    },
    'export:show-file': ({ filePath }) => {
      if (!exportedFiles.has(filePath)) return failure({ code: 'disk', systemCode: 'EACCES', filePath });
      shell.showItemInFolder(filePath);
      return success(null);
    },
    'settings:get': () => settings.current().settings,
    'settings:change': (change) => parts.changeSettings(change),
    'window:ready-to-close': () => {
      parts.onReadyToClose();
      return null;
    },
  };

  async function chooseLibrary(desk: Desk): Promise<Result<LibraryState | null, LibraryFailure>> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: texts()('dialog.library.chooseTitle'),
      buttonLabel: texts()('dialog.library.choose'),
      defaultPath: desk.store.folderPath,
      properties: ['openDirectory', 'createDirectory'],
    });
    const [folderPath] = filePaths;
    if (canceled || folderPath === undefined) return success(null);
    const store = await openLibrary(folderPath, { clock, fileSystem });
    if (!store.ok) return store;
    const listed = await store.value.list();
    if (!listed.ok) return listed;
    const changed = await desk.changeLibrary(store.value);
    if (!changed.ok) return changed;
    void settings.change({ libraryFolderPath: store.value.folderPath, lastArticleId: null });
    return success({ folderPath: store.value.folderPath, unreadable: listed.value.unreadable });
  }
}
