import type { WorkflowAnswers } from '#core/contract/requests/workflowRequests';
import { usualChecklist } from '#core/proof/preflight/checklistFile';
import { readChecklistFile, writeChecklistFile } from '../../../storage/checklist/checklistFile';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about the way of an article to its readers. */
export function workflowHandlers({ desk, fileSystem }: HandlerParts): HandlersOf<WorkflowAnswers> {
  return {
    'workflow:checklist': async () => {
      // Not needed before somebody moves an article on, so not loaded when Spalt starts.
      const usual = usualChecklist((await import('#resources/checklist.json')).default);
      const read = await (await desk).inOrder((store) => readChecklistFile(fileSystem, store.folderPath, usual));
      return { checklist: read.ok ? read.value : usual, usual, failure: read.ok ? null : read.error };
    },
    'workflow:change-checklist': async ({ checklist }) =>
      (await desk).inOrder((store) => writeChecklistFile(fileSystem, store.folderPath, checklist)),
  };
}
