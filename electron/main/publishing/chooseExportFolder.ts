import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Texts } from '../language/Texts';

/** Lets the user choose where an export goes. Undefined when they cancel. */
export async function chooseExportFolder(
  window: BrowserWindow,
  texts: Texts,
  defaultPath: string,
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts('dialog.export.title'),
    buttonLabel: texts('dialog.export.choose'),
    defaultPath,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}
