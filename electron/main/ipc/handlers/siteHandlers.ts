import { app, dialog, shell } from 'electron';
import type { SiteAnswers } from '#core/contract/requests/siteRequests';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests that make a site of the library. The window gets to name no folder. */
export function siteHandlers({ desk, sites, texts, window }: HandlerParts): HandlersOf<SiteAnswers> {
  const libraryNow = async (): Promise<string> => (await desk).store.folderPath;
  return {
    'site:state': async () => sites.state(await libraryNow()),
    'site:choose-folder': async () => {
      const libraryPath = await libraryNow();
      const { folderPath: before } = sites.state(libraryPath);
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts()('dialog.site.title'),
        buttonLabel: texts()('dialog.site.choose'),
        defaultPath: before ?? app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folderPath] = filePaths;
      if (!canceled && folderPath !== undefined) sites.choose(libraryPath, folderPath);
      return sites.state(libraryPath);
    },
    'site:run': async (wanted) => sites.run(await libraryNow(), wanted),
    'site:cancel': () => {
      sites.cancel();
      return null;
    },
    'site:show-folder': async () => {
      const { folderPath } = sites.state(await libraryNow());
      if (folderPath !== null) await shell.openPath(folderPath);
      return null;
    },
  };
}
