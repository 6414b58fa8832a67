import type { WorkflowAnswers } from '#core/contract/requests/workflowRequests';
import { checklistNow } from '../../publishing/checklistNow';
import { writeChecklistFile } from '../../../storage/checklist/checklistFile';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about the way of an article to its readers. */
export function workflowHandlers({ desk, fileSystem }: HandlerParts): HandlersOf<WorkflowAnswers> {
  return {
    'workflow:checklist': async () => checklistNow(await desk, fileSystem),
    'workflow:change-checklist': async ({ checklist }) =>
      (await desk).inOrder((store) => writeChecklistFile(fileSystem, store.folderPath, checklist)),
  };
}
