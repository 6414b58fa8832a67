import type { Session } from 'electron';
import { appScheme, contentScheme } from '#core/contract/addresses';
import { developmentContentSecurityPolicy } from './contentSecurityPolicy';
import { parseAddress } from './parseAddress';

/**
 * Takes from the window what it never needs: permissions, devices, downloads, Chromium's spell checker (it would
 * fetch dictionaries), and the network.
 */
export function hardenSession(session: Session, developmentServer: string | undefined): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isRequestAllowed(url, developmentServer) });
  });
  if (developmentServer !== undefined) {
    session.webRequest.onHeadersReceived({ urls: [`${developmentServer}/*`] }, ({ responseHeaders }, answer) => {
      const policy = developmentContentSecurityPolicy(developmentServer);
      answer({ responseHeaders: { ...responseHeaders, 'Content-Security-Policy': [policy] } });
    });
  }
}

/** Whether the window may ask for an address at all: its own files, what it made itself, and the development server. */
export function isRequestAllowed(address: string, developmentServer: string | undefined): boolean {
  const url = parseAddress(address);
  if (url === undefined) return false;
  if ([`${appScheme}:`, `${contentScheme}:`, 'blob:', 'data:', 'devtools:'].includes(url.protocol)) return true;
  // The development server tells of changes by a socket.
  return developmentServer !== undefined && url.host === new URL(developmentServer).host;
}
