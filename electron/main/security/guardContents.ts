import type { App } from 'electron';
import { isOwnAddress } from './isTrustedSender';

/**
 * Keeps every page where it is: nothing navigates, nothing opens a window, embeds a page or calls another computer.
 * Where a link led is handed over, to be opened outside if the user wants that. Our own page may be loaded again, as the
 * development server does and a window that can't draw itself any more.
 */
export function guardContents(
  app: App,
  {
    developmentServer,
    onLink,
    isPreviewPage,
  }: {
    readonly developmentServer: string | undefined;
    readonly onLink: (address: string) => void;
    /** Whether an address is that of the page in the preview. */
    readonly isPreviewPage: (address: string) => boolean;
  },
): void {
  app.on('web-contents-created', (_event, contents) => {
    // Calls between browsers ask servers past all that watches requests. Without a proxy, nothing is left of them.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-navigate', (event) => {
      const isOwn = isOwnAddress(event.url, developmentServer);
      if (isOwn && (developmentServer !== undefined || event.url === contents.getURL())) return;
      event.preventDefault();
      onLink(event.url);
    });
    contents.on('will-frame-navigate', (event) => {
      // The preview's frame shows the page that main made, wherever its links lead.
      if (event.isMainFrame || isPreviewPage(event.url)) return;
      event.preventDefault();
      onLink(event.url);
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      onLink(url);
      return { action: 'deny' };
    });
  });
}
