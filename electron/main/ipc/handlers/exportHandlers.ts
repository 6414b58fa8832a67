import { app, shell } from 'electron';
import type { ArticleId } from '#core/article/ArticleId';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ExportProgress } from '#core/contract/answers';
import { deepLinkTo } from '#core/contract/deepLink';
import type { Payload } from '#core/contract/requests';
import type { ExportAnswers, ProfileFailure } from '#core/contract/requests/exportRequests';
import type { HotFolderAnswers } from '#core/contract/requests/hotFolderRequests';
import type { ArticleSession } from '#core/library/ArticleStore';
import { takesProfile } from '#core/publish/formats/profileFormats';
import { articleToPublish } from '../../publishing/articleToPublish';
import { checklistNow } from '../../publishing/checklistNow';
import { chosenFormProfile } from '../../publishing/chosenFormProfile';
import { copyHtml, copyRichText } from '../../publishing/copyArticle';
import { printArticle } from '../../publishing/print/printArticle';
import { chooseExportFolder } from '../../publishing/chooseExportFolder';
import { exportMany } from '../../publishing/exportMany';
import type { ExportForm } from '../../publishing/exportTo';
import { exportTo } from '../../publishing/exportTo';
import { exportUnseen } from '../../publishing/exportUnseen';
import { HotFolders } from '../../publishing/HotFolders';
import { writeClipboard } from '../../publishing/writeClipboard';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import { profileNamesIn } from '../../../storage/profiles/profileFolders';
import { pictureCachePath } from '../../../storage/export/pictureCachePath';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';
import { sendEvent } from '../sendEvent';

const notOpen = failure({ code: 'not-open' } as const);

/** What answers requests that publish articles. */
export function exportHandlers(parts: HandlerParts): HandlersOf<ExportAnswers & HotFolderAnswers> {
  const { fileSystem, log, resourcesFolderPath, settings, texts, trials, window, workshop } = parts;
  // What was written in this session and may be shown: the window can't have any other file shown.
  const exportedFiles = new Set<string>();
  const underWay = new Set<AbortController>();
  const hotFolders = new HotFolders(settings);
  const libraryNow = async (): Promise<string> => (await parts.desk).store.folderPath;
  const sessionOf = async (id: ArticleId) => (await parts.desk).session(id);
  const catalogueNow = async () => parts.catalogues.of((await parts.desk).store.folderPath);
  const foldersNow = async () => ({ libraryPath: await libraryNow(), resourcesFolderPath });
  const partsNow = async () => ({
    fileSystem,
    workshop,
    catalogue: await catalogueNow(),
    cachePath: pictureCachePath(app.getPath('userData')),
  });
  const formOf = async (choice: Omit<Payload<'export:write'>, 'id'>): Promise<Result<ExportForm, ProfileFailure>> => {
    const { profile: chosen, ...form } = choice;
    const wanted = takesProfile(form.format) ? chosen : null;
    const profile = await chosenFormProfile(wanted, await foldersNow(), fileSystem);
    return profile.ok ? success({ ...form, profile: profile.value }) : profile;
  };
  const chooseFolder = async (): Promise<string | undefined> => {
    const defaultPath = settings.current().exportFolderPath ?? app.getPath('documents');
    const exportFolderPath = await chooseExportFolder(window(), texts(), defaultPath);
    if (exportFolderPath !== undefined) void settings.change({ exportFolderPath });
    return exportFolderPath;
  };
  const tellIn =
    (unit: 'files' | 'articles') =>
    (progress: ExportProgress): void =>
      sendEvent(window(), 'export-progress', { ...progress, unit });
  const underSignal = async <Value>(action: (signal: AbortSignal) => Promise<Value>): Promise<Value> => {
    const course = new AbortController();
    underWay.add(course);
    return action(course.signal).finally(() => underWay.delete(course));
  };
  const logExport = (
    format: Payload<'export:write'>['format'],
    articleCount: number,
    fileCount: number,
    failedCount: number,
  ): void => log.write('exported', { format, articleCount, fileCount, failedCount });
  return {
    'export:write': async ({ id, ...choice }) => {
      const session = await sessionOf(id);
      if (session === undefined) return notOpen;
      // Before the user is asked for a folder in vain.
      const form = await formOf(choice);
      if (!form.ok) return form;
      const folderPath = await chooseFolder();
      if (folderPath === undefined) return success(null);
      const exported = await underSignal(async (signal) => {
        return exportTo(folderPath, session, form.value, await partsNow(), { signal, onProgress: tellIn('files') });
      });
      if (exported.ok && exported.value !== null) {
        exportedFiles.add(exported.value.filePath);
        logExport(choice.format, 1, exported.value.files.length, 0);
      }
      return exported;
    },
    'export:write-many': async ({ ids, ...choice }) => {
      const form = await formOf(choice);
      if (!form.ok) return form;
      const folderPath = await chooseFolder();
      if (folderPath === undefined) return success(null);
      const desk = await parts.desk;
      const readArticle = (id: ArticleId) => desk.inOrder((store) => store.read(id));
      const many = await underSignal(async (signal) => {
        const partsOfAll = await partsNow();
        const { checklist } = await checklistNow(desk, fileSystem);
        const exportOne = (source: Pick<ArticleSession, 'current' | 'picturePath'>) =>
          exportUnseen(source.current(), checklist, () =>
            exportTo(folderPath, source, form.value, partsOfAll, { signal }),
          );
        return exportMany(ids, readArticle, exportOne, { signal, onProgress: tellIn('articles') });
      });
      for (const { outcome } of many.articles) if (outcome.ok) exportedFiles.add(outcome.value.filePath);
      const failedCount = many.articles.filter(({ outcome }) => !outcome.ok).length;
      const fileCount = many.articles.reduce(
        (sum, { outcome }) => sum + (outcome.ok ? outcome.value.files.length : 0),
        0,
      );
      logExport(choice.format, many.articles.length, fileCount, failedCount);
      return success({ folderPath, ...many });
    },
    'hot-folder:state': async () => hotFolders.of(await libraryNow()),
    'hot-folder:choose': async () => {
      const libraryPath = await libraryNow();
      const { folderPath: before } = hotFolders.of(libraryPath);
      const defaultPath = before ?? settings.current().exportFolderPath ?? app.getPath('documents');
      const folderPath = await chooseExportFolder(window(), texts(), defaultPath);
      if (folderPath !== undefined) await hotFolders.choose(libraryPath, folderPath);
      return hotFolders.of(libraryPath);
    },
    'hot-folder:change': async (choice) => hotFolders.change(await libraryNow(), choice),
    'hot-folder:export': async ({ id }) => {
      const session = await sessionOf(id);
      if (session === undefined) return notOpen;
      const { folderPath, choice } = hotFolders.of(await libraryNow());
      const { isOn, ...chosen } = choice;
      if (!isOn || folderPath === null || session.current().metadata.status !== 'ready') return success(null);
      const form = await formOf({ ...chosen, chosenText: 'without' });
      if (!form.ok) return form;
      // A disk that is not there must not be made into a folder of that name.
      const state = await fileSystem.stateOf(folderPath).catch(() => undefined);
      if (state?.kind !== 'folder') return failure({ code: 'disk', systemCode: 'ENOENT', filePath: folderPath });
      const { checklist } = await checklistNow(await parts.desk, fileSystem);
      const exported = await underSignal(async (signal) => {
        const [partsOfExport, course] = [await partsNow(), { signal, onProgress: tellIn('files') }];
        return exportUnseen(session.current(), checklist, () =>
          exportTo(folderPath, session, form.value, partsOfExport, course),
        );
      });
      if (exported.ok && exported.value !== null) exportedFiles.add(exported.value.filePath);
      return exported;
    },
    'export:profiles': async () => {
      const { libraryPath } = await foldersNow();
      try {
        const shipped = await profileNamesIn(fileSystem, resourcesFolderPath);
        const own = await profileNamesIn(fileSystem, libraryPath);
        return success([
          ...shipped.map((name) => ({ name, isShipped: true })),
          ...own.map((name) => ({ name, isShipped: false })),
        ]);
      } catch (error) {
        return failure(diskFailureOf(error, libraryPath));
      }
    },
    'export:try-profile': async ({ profile: chosen }) => {
      if (chosen.isShipped) return success(null);
      const profile = await chosenFormProfile(chosen, await foldersNow(), fileSystem);
      if (!profile.ok) return profile;
      if (profile.value === null) return success(null);
      const { folderPath, value } = profile.value;
      const problems = await trials.profile(value);
      return problems.length === 0 ? success(null) : failure({ code: 'profile-unfit', filePath: folderPath, problems });
    },
    'export:cancel': () => {
      for (const course of underWay) course.abort();
      return null;
    },
    'export:print': async ({ id, chosenText, profile: chosen }) => {
      const session = await sessionOf(id);
      if (session === undefined) return notOpen;
      const profile = await chosenFormProfile(chosen, await foldersNow(), fileSystem);
      if (!profile.ok) return profile;
      return printArticle(session, {
        chosenText,
        profile: profile.value,
        fileSystem,
        workshop,
        catalogue: await catalogueNow(),
        cachePath: pictureCachePath(app.getPath('userData')),
      });
    },
    'export:copy-html': async ({ id, chosenText }) => {
      const session = await sessionOf(id);
      if (session === undefined) return notOpen;
      await copyHtml(await articleToPublish(session, await catalogueNow(), chosenText));
      return success(null);
    },
    'export:copy-rich-text': async ({ id, chosenText }) => {
      const session = await sessionOf(id);
      if (session === undefined) return notOpen;
      await copyRichText(await articleToPublish(session, await catalogueNow(), chosenText));
      return success(null);
    },
    'export:copy-link': async ({ id }) => {
      if ((await sessionOf(id)) === undefined) return notOpen;
      const link = deepLinkTo(id);
      await writeClipboard(`<a href="${link}">${link}</a>`, link);
      return success(null);
    },
    'export:show-file': ({ filePath }) => {
      if (!exportedFiles.has(filePath)) return failure({ code: 'disk', systemCode: 'EACCES', filePath });
      shell.showItemInFolder(filePath);
      return success(null);
    },
  };
}
