import { dialog } from 'electron';
import type { Texts } from '../language/Texts';

/** Asks whether to start in safe mode, after starts that did not come up. Undefined when the user rather quits. */
export async function askForSafeMode(texts: Texts): Promise<boolean | undefined> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: texts('dialog.safeMode.message'),
    detail: texts('dialog.safeMode.detail'),
    buttons: [texts('dialog.safeMode.start'), texts('dialog.safeMode.usual'), texts('dialog.quit')],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return response === 2 ? undefined : response === 0;
}
