import { app, Menu } from 'electron';
import type { MenuParts } from './menuTemplate';
import { menuTemplate } from './menuTemplate';

/** Puts the application menu, and what the system tells about Spalt, into the language of the interface. */
export function showMenu(parts: MenuParts, { iconPath }: { readonly iconPath: string }): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(parts)));
  app.setAboutPanelOptions({
    applicationName: 'Spalt',
    applicationVersion: app.getVersion(),
    copyright: parts.texts('dialog.about.copyright'),
    iconPath,
  });
}
