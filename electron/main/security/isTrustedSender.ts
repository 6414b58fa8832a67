import { appScheme, windowHost } from '#core/contract/addresses';
import { parseAddress } from './parseAddress';

/** What of a frame is asked before it is listened to. Electron's `WebFrameMain` is one. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * Whether a message comes from the window's own page: its main frame, loaded from our scheme or, in development, from
 * the server. A frame that is gone is null, and is not trusted.
 */
export function isTrustedSender(frame: SenderFrame | null, developmentServer: string | undefined): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url, developmentServer);
}

/** Whether an address is one of the window's own page. */
export function isOwnAddress(address: string, developmentServer: string | undefined): boolean {
  const url = parseAddress(address);
  if (url === undefined) return false;
  if (url.protocol === `${appScheme}:`) return url.host === windowHost && url.username === '' && url.password === '';
  return developmentServer !== undefined && url.origin === new URL(developmentServer).origin;
}
