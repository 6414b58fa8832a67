import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Result } from '#core/base/Result';
import type { DiskFailure } from '#core/library/failures';
import { holdEvents, sendEvent, tellHeldEvents } from '../ipc/sendEvent';
import type { Texts } from '../language/Texts';
import type { CameBackAfter } from '#core/contract/requests/windowRequests';
import type { Log } from '../../storage/log/Log';
import { askAboutFailure } from './askAboutFailure';
import { askAboutHang } from './askAboutHang';
import { letGo } from './letGo';
import type { Revival } from './reviveAfterCrash';
import { reviveAfterCrash } from './reviveAfterCrash';

/** How long a window that does not answer is waited for when it closes. All but its last moment is saved already. */
const answerWithinMs = 5000;

/** What the window needs of the app. */
export interface MainWindowParts {
  readonly create: () => BrowserWindow;
  readonly address: string;
  readonly texts: () => Texts;
  readonly log: Pick<Log, 'write'>;
  /** Puts the open article away, all of it on disk. */
  readonly putAway: () => Promise<Result<null, DiskFailure>>;
  /** Saves the open article in a folder; false when that failed. */
  readonly saveCopy: (folderPath: string) => Promise<boolean>;
  /** Called when all is put away, before the window goes. */
  readonly beforeClosed: () => Promise<void>;
  /** Called when the user decided to keep the window open, so that quitting is off. */
  readonly onKeptOpen: () => void;
  readonly onClosed: () => void;
  /** Called when the user decided to start in safe mode after crashes. */
  readonly onSafeMode: () => void;
  readonly onGiveUp: () => void;
}

/** The app's one window. It closes only when what was typed in it is on disk, or when the user says so. */
export class MainWindow {
  readonly #parts: MainWindowParts;
  #window: BrowserWindow | undefined;
  #revival: Revival | undefined;
  #isLettingGo = false;
  #onAnswer: () => void = nothing;

  constructor(parts: MainWindowParts) {
    this.#parts = parts;
  }

  /** Undefined while there is none. */
  get window(): BrowserWindow | undefined {
    return this.#window;
  }

  /** Brings the window forward, or makes it. */
  show(): void {
    if (this.#window === undefined) {
      this.#open();
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  /** The page listens. Gives why it had to be loaded again, once; null when it was not. */
  pageListens(): CameBackAfter | null {
    tellHeldEvents(this.#window);
    return this.#revival?.takeReason() ?? null;
  }

  /** The window has sent everything that was typed. */
  readyToClose(): void {
    this.#onAnswer();
  }

  #open(): void {
    const window = this.#parts.create();
    this.#window = window;
    holdEvents(window);
    window.on('close', (event) => {
      event.preventDefault();
      void this.#letGo(window);
    });
    window.once('closed', () => {
      this.#window = undefined;
      this.#parts.onClosed();
    });
    const { texts, log, onSafeMode, onGiveUp, address: ownAddress } = this.#parts;
    const revival = reviveAfterCrash(window, { texts, log, onGone: () => this.#onAnswer(), onSafeMode, onGiveUp });
    askAboutHang(window, { texts, log, isClosing: () => this.#isLettingGo, end: revival.endHanging });
    this.#revival = revival;
    window.webContents.on('did-navigate', (_event, address) => {
      // The browser asks nobody about pages without a place (`about:blank`), which leave the window empty.
      if (address.startsWith('about:')) void window.loadURL(ownAddress);
    });
    void window.loadURL(this.#parts.address);
  }

  async #letGo(window: BrowserWindow): Promise<void> {
    if (this.#isLettingGo) return;
    this.#isLettingGo = true;
    try {
      const isFree = await letGo({
        askWindow: () => this.#askWindow(window),
        putAway: this.#parts.putAway,
        askUser: (failure) => askAboutFailure(window, failure, this.#parts.texts()),
        saveCopy: () => this.#saveCopy(window),
      });
      if (!isFree) {
        this.#parts.onKeptOpen();
        return;
      }
      await this.#parts.beforeClosed();
      // Not `close`, which would ask again.
      window.destroy();
    } finally {
      this.#isLettingGo = false;
    }
  }

  async #askWindow(window: BrowserWindow): Promise<void> {
    if (window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, answerWithinMs);
      this.#onAnswer = () => {
        clearTimeout(timer);
        resolve();
      };
      sendEvent(window, 'closing', null);
    });
    this.#onAnswer = nothing;
  }

  async #saveCopy(window: BrowserWindow): Promise<boolean> {
    const texts = this.#parts.texts();
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: texts('dialog.saveCopy.title'),
      buttonLabel: texts('dialog.saveCopy.choose'),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [folderPath] = filePaths;
    if (canceled || folderPath === undefined) return false;
    if (await this.#parts.saveCopy(folderPath)) return true;
    await dialog.showMessageBox(window, {
      type: 'warning',
      message: texts('dialog.saveCopy.failed'),
      detail: folderPath,
      buttons: [texts('dialog.ok')],
    });
    return false;
  }
}

function nothing(): void {}
