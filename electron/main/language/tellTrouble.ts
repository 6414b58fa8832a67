import { dialog } from 'electron';
import { assertNever } from '#core/base/assertNever';
import type { SettingsTrouble } from '../../storage/settings/openSettings';
import { reasonOf } from './reasonOf';
import type { Texts } from './Texts';

/** Tells that the settings could not be read, and what became of their file. */
export async function tellTrouble(trouble: SettingsTrouble, texts: Texts): Promise<void> {
  await dialog.showMessageBox({
    type: 'warning',
    message: texts('dialog.settings.message'),
    detail: detailOf(trouble, texts),
    buttons: [texts('dialog.ok')],
  });
}

function detailOf(trouble: SettingsTrouble, texts: Texts): string {
  switch (trouble.code) {
    case 'broken':
      return texts('dialog.settings.broken', { filePath: trouble.keptAs });
    case 'unreadable':
      return texts('dialog.settings.unreadable', {
        filePath: trouble.failure.filePath,
        reason: reasonOf(trouble.failure, texts),
      });
    default:
      return assertNever(trouble);
  }
}
