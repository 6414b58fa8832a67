import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Log } from '../../storage/log/Log';
import type { Texts } from '../language/Texts';

/** How long a window may go on hanging after the user has chosen to wait, before they are asked again. */
const askAgainAfterMs = 20_000;

/** What is done about a window that does not answer. */
export interface HangParts {
  readonly texts: () => Texts;
  readonly log: Pick<Log, 'write'>;
  /** Whether the window is closing, which waits for it only for a moment. */
  readonly isClosing: () => boolean;
  /** Ends the page's process, so that it comes back. */
  readonly end: () => void;
}

const answers = ['reload', 'wait'] as const;

/**
 * Asks the user what to do when the window has not answered to a key or click for a while (Chromium's 15 s): wait, or end
 * its page, which comes back with all that was saved. The question goes away when the window comes to itself.
 */
export function askAboutHang(window: BrowserWindow, { texts, log, isClosing, end }: HangParts): void {
  const { webContents } = window;
  let question: AbortController | undefined;
  let timer: NodeJS.Timeout | undefined;
  webContents.on('unresponsive', () => {
    log.write('window-hangs', {});
    void ask();
  });
  webContents.on('responsive', () => {
    log.write('window-answers', {});
    stop();
  });
  webContents.on('render-process-gone', stop);
  window.once('closed', stop);

  function stop(): void {
    clearTimeout(timer);
    question?.abort();
    question = undefined;
  }

  async function ask(): Promise<void> {
    clearTimeout(timer);
    if (question !== undefined) return;
    if (isClosing()) {
      // It may be kept open after all.
      timer = setTimeout(() => void ask(), askAgainAfterMs);
      return;
    }
    const asked = new AbortController();
    question = asked;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: texts()('dialog.hang.message'),
      detail: texts()('dialog.hang.detail'),
      buttons: [texts()('dialog.hang.reload'), texts()('dialog.hang.wait')],
      // A key that was meant for the text must not end anything.
      defaultId: answers.indexOf('wait'),
      cancelId: answers.indexOf('wait'),
      noLink: true,
      signal: asked.signal,
    });
    // The window came to itself, or is gone.
    if (asked.signal.aborted || window.isDestroyed()) return;
    question = undefined;
    if (answers[response] === 'reload') end();
    else timer = setTimeout(() => void ask(), askAgainAfterMs);
  }
}
