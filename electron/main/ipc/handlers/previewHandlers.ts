import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { ProfileFailure } from '#core/contract/requests/exportRequests';
import type { PreviewAnswers } from '#core/contract/requests/previewRequests';
import { profilePath } from '../../../storage/profiles/profileFolders';
import { readProfileFolder } from '../../../storage/profiles/readProfileFolder';
import { articleToPublish } from '../../publishing/articleToPublish';
import type { ChosenForm } from '../../publishing/publishChosen';
import { publishChosen } from '../../publishing/publishChosen';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests that show the open article as it would be published. */
export function previewHandlers(parts: HandlerParts): HandlersOf<PreviewAnswers> {
  const { desk, catalogues, previews, window, fileSystem, resourcesFolderPath } = parts;
  /** Read each time: who changes a profile sees what comes of it. */
  const read = async (
    profile: ChosenProfile | null,
    libraryPath: string,
  ): Promise<Result<ChosenForm['profile'], ProfileFailure>> => {
    if (profile === null) return success(null);
    const folderPath = profilePath(profile, { libraryPath, resourcesFolderPath });
    const found = await readProfileFolder(fileSystem, folderPath, profile);
    return found.ok ? success({ folderPath, value: found.value }) : found;
  };
  return {
    'preview:make': async ({ id, chosenText, profile: chosen }) => {
      const opened = await desk;
      const session = opened.session(id);
      if (session === undefined) return failure({ code: 'not-open' });
      const article = await articleToPublish(session, catalogues.of(opened.store.folderPath), chosenText);
      const profile = await read(chosen, opened.store.folderPath);
      if (!profile.ok) return profile;
      const published = await publishChosen(article, { format: 'page', lineWidth: null, profile: profile.value });
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
