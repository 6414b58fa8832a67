import path from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Texts } from '../language/Texts';

/** Tells what Spalt is built on and under which licences, and opens their texts in the system's own programs. */
export async function showLicences({
  window,
  texts,
  resourcesFolderPath,
}: {
  readonly window: BrowserWindow | undefined;
  readonly texts: Texts;
  readonly resourcesFolderPath: string;
}): Promise<void> {
  const options = {
    type: 'info' as const,
    message: texts('dialog.licences.message'),
    detail: texts('dialog.licences.detail'),
    buttons: [texts('dialog.ok'), texts('dialog.licences.parts'), texts('dialog.licences.browser')],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = await (window === undefined
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  if (response === 1) await open(noticesPath(resourcesFolderPath));
  if (response === 2) await open(browserLicencesPath(resourcesFolderPath));
}

function noticesPath(resourcesFolderPath: string): string {
  return path.join(resourcesFolderPath, 'notices', 'THIRD-PARTY-NOTICES.txt');
}

/** Beside the executable; on a Mac, among the resources of what is packaged. */
function browserLicencesPath(resourcesFolderPath: string): string {
  const isInBundle = process.platform === 'darwin' && app.isPackaged;
  return path.join(isInBundle ? resourcesFolderPath : path.dirname(process.execPath), 'LICENSES.chromium.html');
}

/** Where no program takes it, its folder is shown. */
async function open(filePath: string): Promise<void> {
  if ((await shell.openPath(filePath)) !== '') shell.showItemInFolder(filePath);
}
