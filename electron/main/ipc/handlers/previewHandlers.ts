import { failure, success } from '#core/base/Result';
import type { PreviewAnswers } from '#core/contract/requests/previewRequests';
import { articleToPublish } from '../../publishing/articleToPublish';
import { chosenFormProfile } from '../../publishing/chosenFormProfile';
import { publishChosen } from '../../publishing/publishChosen';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests that show the open article as it would be published. */
export function previewHandlers(parts: HandlerParts): HandlersOf<PreviewAnswers> {
  const { desk, catalogues, previews, window, fileSystem, resourcesFolderPath } = parts;
  return {
    'preview:make': async ({ id, chosenText, profile: chosen, medium }) => {
      const opened = await desk;
      const session = opened.session(id);
      if (session === undefined) return failure({ code: 'not-open' });
      const article = await articleToPublish(session, catalogues.of(opened.store.folderPath), chosenText);
      const folders = { libraryPath: opened.store.folderPath, resourcesFolderPath };
      const profile = await chosenFormProfile(chosen, folders, fileSystem);
      if (!profile.ok) return profile;
      const format = medium === 'paper' ? 'pdf' : 'page';
      const published = await publishChosen(article, { format, lineWidth: null, profile: profile.value });
      if (!published.ok) return published;
      const { settingsFor } = await import('#core/publish/profile/renderInProfile');
      const site = profile.value === null ? null : settingsFor(profile.value.value, article);
      const preview = await previews.make(article, published.value, site?.name ?? article.metadata.source);
      // A page that is loaded again stays where it is scrolled to; the window, which is of another origin, can't do that.
      const { frames } = window().webContents.mainFrame;
      frames.find(({ url }) => url === preview.address)?.reload();
      return success(preview);
    },
    'preview:end': () => {
      previews.end();
      return null;
    },
  };
}
