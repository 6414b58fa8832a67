import type { ElectronApplication } from '@playwright/test';

/** What main has done since it is watched. */
export interface MainDeeds {
  /** Dialogues and programs of the system, by what was called and with what. */
  readonly calls: readonly { readonly name: string; readonly said: string }[];
  readonly windowCount: number;
  /** How much more memory it has had than in the beginning, at most. */
  readonly grownMegabytes: number;
  /** The longest time in which nothing else was done. */
  readonly longestPauseMs: number;
}

/** Notes from now on what main does that a user would see, and keeps it from being done. Message boxes answer “yes”. */
export async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electronApp, dialog, shell }) => {
    const calls: { name: string; said: string }[] = [];
    const startBytes = process.memoryUsage().rss;
    const watched = { calls, startBytes, mostBytes: startBytes, longestPauseMs: 0 };
    Reflect.set(globalThis, 'watched', watched);
    const note = (name: string, answer: unknown) => {
      return (...args: readonly unknown[]): unknown => {
        const said = args.find((arg) => typeof arg === 'object' && arg !== null && 'buttons' in arg) ?? args.at(-1);
        calls.push({ name, said: JSON.stringify(said) ?? '' });
        return answer;
      };
    };
    for (const name of ['showOpenDialog', 'showSaveDialog']) {
      Reflect.set(dialog, name, note(name, Promise.resolve({ canceled: true, filePaths: [], filePath: '' })));
    }
    Reflect.set(dialog, 'showMessageBox', note('showMessageBox', Promise.resolve({ response: 0 })));
    for (const name of ['showErrorBox', 'showMessageBoxSync', 'showOpenDialogSync', 'showSaveDialogSync']) {
      Reflect.set(dialog, name, note(name, 0));
    }
    for (const name of ['openExternal', 'openPath', 'showItemInFolder', 'trashItem', 'writeShortcutLink']) {
      Reflect.set(shell, name, note(name, Promise.resolve('')));
    }
    // Electron writes each refusal there, and Playwright would be told of every one.
    console.error = () => undefined;
    electronApp.on('browser-window-created', () => calls.push({ name: 'window', said: '' }));
    let last = Date.now();
    setInterval(() => {
      const now = Date.now();
      watched.longestPauseMs = Math.max(watched.longestPauseMs, now - last);
      watched.mostBytes = Math.max(watched.mostBytes, process.memoryUsage().rss);
      last = now;
    }, 20);
  });
}

/** What was noted. */
export async function mainDeeds(app: ElectronApplication): Promise<MainDeeds> {
  return app.evaluate(({ BrowserWindow }) => {
    const watched: {
      readonly calls: MainDeeds['calls'];
      readonly startBytes: number;
      readonly mostBytes: number;
      readonly longestPauseMs: number;
    } = Reflect.get(globalThis, 'watched');
    const { calls, startBytes, mostBytes, longestPauseMs } = watched;
    return {
      calls: [...calls],
      windowCount: BrowserWindow.getAllWindows().length,
      grownMegabytes: Math.round((mostBytes - startBytes) / 2 ** 20),
      longestPauseMs,
    };
  });
}
