import type { WorkflowAnswers } from '#core/contract/requests/workflowRequests';
import { usualChecklist } from '#core/proof/preflight/checklistFile';
import { readChecklistFile } from '../../storage/checklist/checklistFile';
import type { FileSystem } from '../../storage/FileSystem';
import type { Desk } from '../article/Desk';

/** The checklist of the library, read anew each time: colleagues may have changed it. */
export async function checklistNow(
  desk: Pick<Desk, 'inOrder'>,
  fileSystem: FileSystem,
): Promise<WorkflowAnswers['workflow:checklist']> {
  // Not needed before somebody moves an article on, so not loaded when Spalt starts.
  const usual = usualChecklist((await import('#resources/checklist.json')).default);
  const read = await desk.inOrder((store) => readChecklistFile(fileSystem, store.folderPath, usual));
  return { checklist: read.ok ? read.value : usual, usual, failure: read.ok ? null : read.error };
}
