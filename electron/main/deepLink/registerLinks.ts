import type { App } from 'electron';
import { linkScheme } from '#core/contract/deepLink';

/**
 * Has Windows give our links to this app. macOS reads of them in the app, and Linux in the desktop entry. What is not
 * packaged claims nothing, and neither does the portable app: it is a guest.
 */
export function registerLinks(
  app: Pick<App, 'isPackaged' | 'setAsDefaultProtocolClient'>,
  { platform, env, executablePath }: Pick<NodeJS.Process, 'platform' | 'env'> & { readonly executablePath: string },
): void {
  if (!app.isPackaged || platform !== 'win32' || env['PORTABLE_EXECUTABLE_FILE'] !== undefined) return;
  // After the two dashes nothing is a switch, whatever a link may contain.
  app.setAsDefaultProtocolClient(linkScheme, executablePath, ['--']);
}
