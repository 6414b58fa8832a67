import type { WindowStart } from '#core/contract/requests/windowRequests';
import { request } from '../../platform/spalt';

let asked: Promise<WindowStart> | undefined;

/** What this page has to say at its start. Asked once, since main tells it once; by it main knows that the page listens. */
export function windowStart(): Promise<WindowStart> {
  asked ??= request['window:start']();
  return asked;
}
