import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { CameBackAfter } from '#core/contract/requests/windowRequests';
import type { Log } from '../../storage/log/Log';
import type { Texts } from '../language/Texts';

/** So many crashes within so long are no chance: the user is asked what to do. */
const mostCrashes = 3;
const crashesWithinMs = 60_000;

/** What is asked of the app when a page is gone. */
export interface RevivalParts {
  readonly texts: () => Texts;
  readonly log: Pick<Log, 'write'>;
  readonly onGone: () => void;
  readonly onSafeMode: () => void;
  readonly onGiveUp: () => void;
}

/** A window that comes back. */
export interface Revival {
  /** Ends the page's process, which does not answer; the page comes back as after a crash. */
  readonly endHanging: () => void;
  /** Why the page was loaded again, told once; null when it was not. */
  readonly takeReason: () => CameBackAfter | null;
}

/**
 * Loads the page again when its process is gone: all that was saved is in the main process. The page itself tells of it,
 * so that no dialogue stands before what one goes on writing. When it goes again and again, the user is asked first, so
 * that it does not go round and round.
 */
export function reviveAfterCrash(window: BrowserWindow, parts: RevivalParts): Revival {
  const { texts, log, onGone, onSafeMode, onGiveUp } = parts;
  const { webContents } = window;
  let isComingBack = false;
  let isEndedByUser = false;
  let reason: CameBackAfter | null = null;
  let goneAtMs = 0;
  let crashTimesMs: readonly number[] = [];
  webContents.on('did-finish-load', () => {
    if (isComingBack) log.write('window-back', { afterMs: Math.round(performance.now() - goneAtMs) });
    isComingBack = false;
  });
  webContents.on('render-process-gone', (_event, gone) => {
    if (gone.reason === 'clean-exit' || window.isDestroyed()) return;
    log.write('window-gone', { reason: gone.reason, exitCode: gone.exitCode });
    onGone();
    const nowMs = performance.now();
    if (!isComingBack) goneAtMs = nowMs;
    // What goes once more before it is back comes back after the same.
    if (!isComingBack) reason = isEndedByUser ? 'hang' : gone.reason === 'oom' ? 'memory' : 'crash';
    if (!isEndedByUser) crashTimesMs = [...crashTimesMs.filter((time) => nowMs - time < crashesWithinMs), nowMs];
    isEndedByUser = false;
    if (crashTimesMs.length >= mostCrashes) void ask();
    else reload();
  });
  return {
    endHanging: () => {
      isEndedByUser = true;
      webContents.forcefullyCrashRenderer();
    },
    takeReason: () => {
      const taken = reason;
      reason = null;
      return taken;
    },
  };

  function reload(): void {
    isComingBack = true;
    // In the midst of this event, the new process at times goes with the old one.
    setImmediate(() => {
      if (!window.isDestroyed()) webContents.reload();
    });
  }

  async function ask(): Promise<void> {
    crashTimesMs = [];
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: texts()('dialog.crashAgain.message'),
      detail: texts()('dialog.crashAgain.detail'),
      buttons: [texts()('dialog.crashAgain.reload'), texts()('dialog.safeMode.start'), texts()('dialog.quit')],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (response === 0) reload();
    else if (response === 1) onSafeMode();
    else onGiveUp();
  }
}
