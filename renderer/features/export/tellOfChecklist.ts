import type { TFunction } from 'i18next';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';

/**
 * Tells of a checklist of the newsroom that can't be read: an export that asks nobody has gone by the one that comes
 * with Spalt then.
 */
export async function tellOfChecklist(t: TFunction, notify: (kind: 'error', text: string) => void): Promise<void> {
  const { failure } = await request['workflow:checklist']();
  if (failure !== null) notify('error', failureText(t, failure));
}
