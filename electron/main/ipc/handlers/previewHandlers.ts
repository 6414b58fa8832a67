import { failure, success } from '#core/base/Result';
import type { PreviewAnswers } from '#core/contract/requests/previewRequests';
import { articleToPublish } from '../../publishing/articleToPublish';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests that show the open article as it would be published. */
export function previewHandlers({ desk, catalogues, previews, window }: HandlerParts): HandlersOf<PreviewAnswers> {
  return {
    'preview:make': async ({ id, chosenText }) => {
      const opened = await desk;
      const session = opened.session(id);
      if (session === undefined) return failure({ code: 'not-open' });
      const article = await articleToPublish(session, catalogues.of(opened.store.folderPath), chosenText);
      const preview = await previews.make(article);
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
