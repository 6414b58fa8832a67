import type { App } from 'electron';
import { isOwnAddress } from './isTrustedSender';

/**
 * Keeps every page where it is: nothing navigates, nothing opens a window or embeds a page. Where a link led is handed
 * over, to be opened outside if the user wants that. The development server may load its page again.
 */
export function guardContents(
  app: App,
  {
    developmentServer,
    onLink,
  }: { readonly developmentServer: string | undefined; readonly onLink: (address: string) => void },
): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (developmentServer !== undefined && isOwnAddress(event.url, developmentServer)) return;
      event.preventDefault();
      onLink(event.url);
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      onLink(url);
      return { action: 'deny' };
    });
  });
}
