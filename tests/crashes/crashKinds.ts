import type { ElectronApplication } from '@playwright/test';

/** Small enough to be filled at once, large enough for the app. */
export const heapSwitch = '--js-flags=--max-old-space-size=192';

/** Brings the window down, and resolves when it is. Gives when it was told to come back (`Date.now`). */
export type CrashKind = (app: ElectronApplication) => Promise<number>;

/** The ways in which a window goes. */
export const crashKinds = {
  /** Its process is killed, as by the system. */
  kill: async (app) => {
    const gone = untilGone(app);
    const atMs = Date.now();
    await app.evaluate(({ BrowserWindow }) => {
      const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    });
    await gone;
    return atMs;
  },
  /**
   * It goes round and round; the user is asked, and has it loaded again. Chromium tells of a hang after 15 s, and never
   * while a debugger such as Playwright looks on: that is done here.
   */
  hang: async (app) => {
    const gone = untilGone(app);
    const atMs = await app.evaluate(async ({ BrowserWindow, dialog }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error('There is no window.');
      // Answered when the page is about to hang.
      await contents.executeJavaScript('setTimeout(() => { for (;;); }); 0');
      const asked = new Promise<number>((resolve) => {
        Reflect.set(dialog, 'showMessageBox', () => {
          resolve(Date.now());
          return Promise.resolve({ response: 0, checkboxChecked: false });
        });
      });
      contents.emit('unresponsive');
      return asked;
    });
    await gone;
    return atMs;
  },
  /** It has no memory left. */
  memory: async (app) => {
    const gone = untilGone(app);
    await app.evaluate(({ BrowserWindow }) => {
      const script =
        'setTimeout(() => { const all = []; for (;;) all.push(Array.from({ length: 1e5 }, () => ({}))); }); 0';
      void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script);
    });
    return gone;
  },
} as const satisfies Readonly<Record<string, CrashKind>>;

/** The name of a way in which a window goes. */
export type CrashKindName = keyof typeof crashKinds;

/** When the page's process is gone (`Date.now`). */
function untilGone(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<number>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('render-process-gone', () => resolve(Date.now()));
      }),
  );
}
