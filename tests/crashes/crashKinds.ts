import type { ElectronApplication } from '@playwright/test';

/** Small enough to be filled at once, large enough for the app. */
export const heapSwitch = '--js-flags=--max-old-space-size=192';

/** Brings the window down, and resolves when it is. Gives when it was told to come back (`Date.now`). */
export type CrashKind = (app: ElectronApplication, isQuick: boolean) => Promise<number>;

/** The ways in which a window goes. `isQuick` tells of a hang at once, which Chromium does after 15 s. */
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
  /** It goes round and round; the user is asked, and has it loaded again. */
  hang: async (app, isQuick) => {
    const gone = untilGone(app);
    const asked = app.evaluate(
      ({ dialog }) =>
        new Promise<number>((resolve) => {
          Reflect.set(dialog, 'showMessageBox', () => {
            resolve(Date.now());
            return Promise.resolve({ response: 0, checkboxChecked: false });
          });
        }),
    );
    await app.evaluate(({ BrowserWindow }, isTold) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      void contents?.executeJavaScript('setTimeout(() => { for (;;); }); 0');
      // Chromium notices when a key is not taken; not by the first, which may come before the loop.
      const press = setInterval(() => {
        if (contents?.isCrashed() !== false) clearInterval(press);
        else contents.sendInputEvent({ type: 'keyDown', keyCode: 'F16' });
      }, 50);
      contents?.once('unresponsive', () => clearInterval(press));
      if (isTold) setTimeout(() => contents?.emit('unresponsive'), 200);
    }, isQuick);
    const atMs = await asked;
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
