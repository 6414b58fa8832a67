import { clipboard, dialog } from 'electron';
import type { Texts } from '../language/Texts';

const answers = ['go-on', 'restart', 'copy', 'quit'] as const;

/** Tells of a bug that nobody has caught, and what is safe; the report of it can be copied. Gives what the user wants. */
export async function tellMainFailure(report: string, texts: Texts): Promise<'go-on' | 'restart' | 'quit'> {
  let isCopied = false;
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: texts('dialog.failure.message'),
      detail: texts(isCopied ? 'dialog.failure.copied' : 'dialog.failure.detail'),
      buttons: [
        texts('dialog.failure.goOn'),
        texts('dialog.failure.restart'),
        texts('dialog.failure.copy'),
        texts('dialog.quit'),
      ],
      defaultId: answers.indexOf('go-on'),
      cancelId: answers.indexOf('go-on'),
      noLink: true,
    });
    const answer = answers[response] ?? 'go-on';
    if (answer !== 'copy') return answer;
    await clipboard.writeText(report);
    isCopied = true;
  }
}
