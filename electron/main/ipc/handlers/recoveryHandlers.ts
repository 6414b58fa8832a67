import path from 'node:path';
import { shell } from 'electron';
import type { LeftByLastRun, RecoveryAnswers } from '#core/contract/requests/recoveryRequests';
import { summaryOf } from '#core/library/summaryOf';
import { wholeList } from '#core/library/catalogue/wholeList';
import { planRecovery, readCandidate } from '../../../storage/recovery/planRecovery';
import type { RecoveryParts } from '../../../storage/recovery/planRecovery';
import { restoreArticle } from '../../../storage/recovery/restoreArticle';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about articles whose file can't be read. */
export function recoveryHandlers(parts: HandlerParts): HandlersOf<RecoveryAnswers> {
  const { catalogues, clock, fileSystem, libraryParts } = parts;
  const partsOf = async (folderName: string): Promise<RecoveryParts> => {
    const { folderPath: libraryPath } = (await parts.desk).store;
    return { fileSystem, clock, libraryPath, folderName };
  };
  return {
    'recovery:check': async () => {
      const desk = await parts.desk;
      const { folderPath } = desk.store;
      const catalogue = catalogues.of(folderPath);
      await catalogue.settle();
      const { unreadable } = await catalogue.query({ ...wholeList, offset: 0, limit: 1 });
      const rescued = (await rescuedIn(folderPath)).filter(({ id }) => desk.session(id) === undefined);
      // A copy of another article can be read: the list tells of it.
      return { unreadable: unreadable.filter(({ problems }) => problems[0]?.code !== 'duplicate-id'), rescued };
    },
    'recovery:plan': async ({ folderName }) => planRecovery(await partsOf(folderName)),
    'recovery:read': async ({ folderName, candidateId }) => readCandidate(await partsOf(folderName), candidateId),
    'recovery:restore': async ({ folderName, candidateId }) => {
      const restored = await restoreArticle(await partsOf(folderName), candidateId);
      catalogues.noteChanged(folderName);
      await catalogues.settle();
      return restored;
    },
    'recovery:show-file': async ({ folderName }) => {
      const { libraryPath } = await partsOf(folderName);
      const filePath = path.join(libraryPath, folderName, 'article.json');
      // A name alone opens no window of the system.
      const state = await fileSystem.stateOf(filePath).catch(() => undefined);
      if (state !== undefined) shell.showItemInFolder(filePath);
      return null;
    },
  };

  async function rescuedIn(libraryPath: string): Promise<LeftByLastRun['rescued']> {
    const { rescue } = libraryParts;
    const found: LeftByLastRun['rescued'][number][] = [];
    for (const id of (await rescue?.ids()) ?? []) {
      const rescued = await rescue?.read(id);
      if (rescued === undefined || path.dirname(path.dirname(rescued.filePath)) !== libraryPath) continue;
      found.push({ id, headline: summaryOf(rescued.article).headline });
    }
    return found;
  }
}
