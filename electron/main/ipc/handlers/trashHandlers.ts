import { duplicateOf } from '#core/article/duplicateOf';
import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { FoldersReport, TrashAnswers } from '#core/contract/requests/trashRequests';
import type { OpenFailure, SaveFailure } from '#core/library/failures';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests that put articles of the library in order. */
export function trashHandlers({ catalogues, desk, clock, ids, texts }: HandlerParts): HandlersOf<TrashAnswers> {
  return {
    'article:duplicate': async ({ id }) => {
      const mark = texts()('dialog.duplicate.mark');
      const made = await (
        await desk
      ).inOrder((store) => store.duplicate(id, (article) => duplicateOf(article, { clock, ids }, mark)));
      await catalogues.settle();
      return made;
    },
    'article:rename': async ({ id, headline }) => (await desk).inOrder((store) => store.rename(id, headline)),
    'article:trash': async ({ folderNames }) => settled(folderNames, async (name) => (await desk).trash(name)),
    'trash:restore': async ({ folderNames }) =>
      settled(folderNames, async (name) => (await desk).inOrder((store) => store.restoreFromTrash(name))),
    'trash:delete': async ({ folderNames }) => deleteEach(folderNames),
    'trash:empty': async () => {
      const names = await (await desk).inOrder((store) => store.namesInTrash());
      return names.ok ? success(await deleteEach(names.value)) : names;
    },
  };

  /** The list that is asked for next knows of it. */
  async function settled(...args: Parameters<typeof each>): Promise<FoldersReport> {
    const report = await each(...args);
    await catalogues.settle();
    return report;
  }

  function deleteEach(folderNames: readonly string[]): Promise<FoldersReport> {
    return settled(folderNames, async (name) => (await desk).inOrder((store) => store.deleteForGood(name)));
  }
}

/** Does the same with one folder after the other: what the disk refuses of one says nothing of the next. */
async function each(
  folderNames: readonly string[],
  action: (folderName: string) => Promise<Result<string | null, OpenFailure | SaveFailure>>,
): Promise<FoldersReport> {
  const done: FoldersReport['done'][number][] = [];
  const failed: FoldersReport['failed'][number][] = [];
  for (const folderName of folderNames) {
    const result = await action(folderName);
    if (result.ok) done.push({ folderName, newName: result.value });
    else failed.push({ folderName, failure: result.error });
  }
  return { done, failed };
}
