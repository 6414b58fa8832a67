import { success } from '#core/base/Result';
import type { ShelfAnswers } from '#core/contract/requests/shelfRequests';
import { withPictures } from '#core/intake/withPictures';
import type { ShelfItem } from '#core/library/shelf/shelfItem';
import { putOnShelf, takeOffShelf } from '../../../storage/library/shelf/changeShelf';
import { readShelf } from '../../../storage/library/shelf/readShelf';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about templates and snippets. */
export function shelfHandlers({ desk, fileSystem, ids }: HandlerParts): HandlersOf<ShelfAnswers> {
  return {
    'shelf:list': async () => (await desk).inOrder((store) => readShelf(fileSystem, store.folderPath)),
    'shelf:put': async ({ id, kind, name, language, document }) => {
      const item: ShelfItem = {
        format: 'spalt-shelf-item',
        version: 1,
        id: id ?? ids.newId(),
        kind,
        name,
        language,
        // Photos are files of their article, and a template has none.
        document: withPictures(document, new Map()),
      };
      const put = await (await desk).inOrder((store) => putOnShelf(fileSystem, store.folderPath, item));
      return put.ok ? success(item) : put;
    },
    'shelf:remove': async ({ id }) => (await desk).inOrder((store) => takeOffShelf(fileSystem, store.folderPath, id)),
  };
}
