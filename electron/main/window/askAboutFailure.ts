import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { DiskFailure } from '#core/library/failures';
import { reasonOf } from '../language/reasonOf';
import type { Texts } from '../language/Texts';
import type { AfterFailure } from './letGo';

const choices: readonly AfterFailure[] = ['try-again', 'keep-open', 'save-copy', 'close-anyway'];

/** Asks the user what to do about an article that could not be saved as the window closes. */
export async function askAboutFailure(
  window: BrowserWindow,
  failure: DiskFailure,
  texts: Texts,
): Promise<AfterFailure> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: texts('dialog.closing.message'),
    detail: [
      texts('dialog.closing.detail', { filePath: failure.filePath, reason: reasonOf(failure, texts) }),
      ...(failure.isRescued === true ? [texts('dialog.closing.rescued')] : []),
    ].join('\n\n'),
    buttons: [
      texts('dialog.tryAgain'),
      texts('dialog.closing.keepOpen'),
      texts('dialog.closing.saveCopy'),
      texts('dialog.closing.closeAnyway'),
    ],
    defaultId: choices.indexOf('try-again'),
    cancelId: choices.indexOf('keep-open'),
    noLink: true,
  });
  return choices[response] ?? 'keep-open';
}
