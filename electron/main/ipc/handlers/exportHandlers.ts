import { app, shell } from 'electron';
import type { ArticleId } from '#core/article/ArticleId';
import { failure, success } from '#core/base/Result';
import { takesProfile } from '#core/publish/formats/profileFormats';
import type { ExportAnswers } from '#core/contract/requests/exportRequests';
import { articleToPublish } from '../../publishing/articleToPublish';
import { chosenFormProfile } from '../../publishing/chosenFormProfile';
import { copyHtml, copyRichText } from '../../publishing/copyArticle';
import { printArticle } from '../../publishing/print/printArticle';
import { exportArticle } from '../../publishing/exportArticle';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import { profileNamesIn, profilePath } from '../../../storage/profiles/profileFolders';
import { pictureCachePath } from '../../../storage/export/pictureCachePath';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';
import { sendEvent } from '../sendEvent';

const notOpen = failure({ code: 'not-open' } as const);

/** What answers requests that publish the open article. */
export function exportHandlers(parts: HandlerParts): HandlersOf<ExportAnswers> {
  const { fileSystem, resourcesFolderPath, settings, texts, window, workshop } = parts;
  // What was written in this session and may be shown: the window can't have any other file shown.
  const exportedFiles = new Set<string>();
  const underWay = new Set<AbortController>();
  const sessionOf = async (id: ArticleId) => (await parts.desk).session(id);
  const catalogueNow = async () => parts.catalogues.of((await parts.desk).store.folderPath);
  const foldersNow = async () => ({ libraryPath: (await parts.desk).store.folderPath, resourcesFolderPath });
  return {
    'export:write': async ({ id, format, chosenText, lineWidth, isZipped, profile }) => {
      const session = await sessionOf(id);
      if (session === undefined) return notOpen;
      const course = new AbortController();
      underWay.add(course);
      const exported = await exportArticle(session, {
        format,
        lineWidth,
        isZipped,
        profilePath:
          profile === null || !takesProfile(format)
            ? null
            : { folderPath: profilePath(profile, await foldersNow()), ...profile },
        chosenText,
        window: window(),
        texts: texts(),
        fileSystem,
        workshop,
        catalogue: await catalogueNow(),
        defaultFolderPath: settings.current().exportFolderPath ?? app.getPath('documents'),
        onFolderChosen: (exportFolderPath) => void settings.change({ exportFolderPath }),
        cachePath: pictureCachePath(app.getPath('userData')),
        signal: course.signal,
        onProgress: (progress) => sendEvent(window(), 'export-progress', progress),
      }).finally(() => underWay.delete(course));
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
    'export:show-file': ({ filePath }) => {
      if (!exportedFiles.has(filePath)) return failure({ code: 'disk', systemCode: 'EACCES', filePath });
      shell.showItemInFolder(filePath);
      return success(null);
    },
  };
}
