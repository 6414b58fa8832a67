import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { _electron as electron, errors, expect } from '@playwright/test';
import { electronPath } from './electronPath';
import type { OrdinaryStart } from './hijacked/ordinaryStart';
import { testDisplays } from './testDisplays';

const ownProjectFolder = path.resolve(import.meta.dirname, '../..');

/** Pictures of pages, which tests make of the same photos: each is made once. */
const madePicturesPath = path.resolve(import.meta.dirname, '../../node_modules/.cache/pictures');

/** How Spalt is started in a test. */
export interface LaunchOptions {
  /** What comes after Spalt's own switches: `['--sample']`, a file to open. */
  readonly args?: readonly string[];
  /** The language that the system is said to have; Spalt's interface follows it on a first start. */
  readonly locale?: 'sv' | 'en';
  /** A packaged Spalt, instead of the build in `out/`. */
  readonly packagedPath?: string;
  /** Where the project is, when this is not run from its own place in it. */
  readonly projectFolder?: string;
  /** Whether Spalt has never run before: then the tour of the window is shown, which other tests have seen. */
  readonly isFirstStart?: boolean;
  /** As an ordinary user, in Chromium's sandbox, where the tests are root's. */
  readonly ordinary?: OrdinaryStart | undefined;
  /** More of the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts Spalt as a user would, with a library and settings of its own in a temporary folder, and waits for its
 * window. `end` it when the test is over: the fixture `spalt` in `spaltTest.ts` does.
 */
export async function launchSpalt(options: LaunchOptions = {}): Promise<Spalt> {
  const folderPath = await mkdtemp(path.join(tmpdir(), 'spalt-test-'));
  const spalt = new Spalt(folderPath, options);
  try {
    if (options.isFirstStart !== true) {
      await mkdir(spalt.userDataFolderPath);
      if (options.ordinary === undefined) {
        await mkdir(madePicturesPath, { recursive: true });
        await symlink(madePicturesPath, path.join(spalt.userDataFolderPath, 'picture-cache'), 'junction');
      }
      await writeFile(
        path.join(spalt.userDataFolderPath, 'settings.json'),
        JSON.stringify({ settings: { isTourSeen: true } }),
      );
    }
    const { ordinary } = options;
    if (ordinary !== undefined) execFileSync('chown', ['-R', `${ordinary.uid}:${ordinary.gid}`, folderPath]);
    await spalt.start();
  } catch (error) {
    await spalt.end();
    throw error;
  }
  return spalt;
}

/** A Spalt that runs, or has run and can be started again on the same library. */
export class Spalt {
  readonly libraryFolderPath: string;
  readonly userDataFolderPath: string;
  readonly #folderPath: string;
  readonly #options: LaunchOptions;
  /** Folders of articles that tests before this one have made. */
  #earlierFolders: readonly string[] = [];
  #running: { readonly app: ElectronApplication; readonly process: ChildProcess } | undefined;
  #page: Page | undefined;

  constructor(folderPath: string, options: LaunchOptions) {
    this.#folderPath = folderPath;
    this.#options = options;
    this.libraryFolderPath = path.join(folderPath, 'library');
    this.userDataFolderPath = path.join(folderPath, 'user-data');
  }

  get #projectFolder(): string {
    return this.#options.ordinary?.projectFolder ?? this.#options.projectFolder ?? ownProjectFolder;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** The main process. */
  get app(): ElectronApplication {
    if (this.#running === undefined) throw new Error('Spalt is not running.');
    return this.#running.app;
  }

  /** The page in the window. */
  get page(): Page {
    if (this.#running === undefined || this.#page === undefined) throw new Error('Spalt is not running.');
    return this.#page;
  }

  /**
   * Starts it, with other arguments than at first if they are given, and waits for its window; `beforeWindow` is done
   * before there is one.
   */
  async start(args = this.#options.args ?? [], beforeWindow?: () => Promise<void>): Promise<void> {
    // Without `colorScheme`, Playwright would set the theme, and not Spalt.
    const launch = (): Promise<ElectronApplication> =>
      electron.launch({ ...this.#command(args), cwd: this.#projectFolder, colorScheme: null, timeout: 60_000 });
    // On a busy machine Electron's debugger sometimes never answers Playwright; one that hangs by itself does so twice.
    const app = await launch().catch((error: unknown) => {
      if (error instanceof errors.TimeoutError) return launch();
      throw error;
    });
    this.#running = { app, process: app.process() };
    await beforeWindow?.();
    this.#page = await app.firstWindow();
    await this.#page.waitForLoadState();
  }

  /** The folders in the library of what the test that runs has made, by their names. */
  articleFolders(): readonly string[] {
    return readdirSync(this.libraryFolderPath).filter((name) => !this.#earlierFolders.includes(name));
  }

  /** Goes on in a new article, in a window that remembers nothing; `articleFolders` gives only its folder then. */
  async startNewArticle(): Promise<void> {
    const { page } = this;
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
    this.#earlierFolders = readdirSync(this.libraryFolderPath);
    const language = this.#options.locale ?? 'sv';
    // Answered when it is open: what the window loads anew, it opens.
    const created = await page.evaluate((of) => window.spalt.request['article:create']({ language: of }), language);
    if (!created.ok) throw new Error(created.error.code);
    await page.clearConsoleMessages();
    await page.clearPageErrors();
    await page.reload();
  }

  /** Quits as the user does, and waits until Spalt has ended. Gives its exit code. */
  async quit(): Promise<number | null> {
    // The answer may not come any more: the process is on its way out.
    await this.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
    return this.ended();
  }

  /** Waits until Spalt has ended by itself. Gives its exit code; null when it was killed. */
  async ended(): Promise<number | null> {
    const process = this.#running?.process;
    if (process === undefined) throw new Error('Spalt is not running.');
    if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
    this.#running = undefined;
    return process.exitCode;
  }

  /** Sends a signal, as the system does when it shuts down. */
  signal(signal: NodeJS.Signals): void {
    this.#running?.process.kill(signal);
  }

  /** Ends Spalt at once, as a crash or a power cut would: nothing can be sent or saved any more. */
  async kill(): Promise<void> {
    const pid = this.#running?.process.pid;
    // All at once; and once more when the first is gone, for what it has started meanwhile.
    if (pid !== undefined) killGroup(pid);
    this.signal('SIGKILL');
    await this.ended();
    if (pid !== undefined) killGroup(pid);
  }

  /** Quits and starts again on the same library, with other arguments than at first if they are given. */
  async restart(args?: readonly string[]): Promise<void> {
    await this.quit();
    await this.start(args);
  }

  /** Starts Spalt once more while it runs, on the same settings. Gives the exit code of the second one. */
  async startAgain(...args: readonly string[]): Promise<number | null> {
    const { executablePath, args: allArgs, env } = this.#command(args);
    const second = spawn(executablePath, allArgs, { cwd: this.#projectFolder, env, stdio: 'ignore' });
    await once(second, 'exit');
    return second.exitCode;
  }

  /** Starts Spalt once more on the same settings, where it asks the user first: it is given that button (from 0). */
  async startBeside(button: number): Promise<Spalt> {
    const second = new Spalt(this.#folderPath, this.#options);
    await second.start([], () => second.answerMessages(button));
    return second;
  }

  /** Has every open dialogue of the system answer with these paths from now on. None: the user cancels. */
  async choosePaths(...filePaths: readonly string[]): Promise<void> {
    await this.app.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] });
    }, filePaths);
  }

  /** Has every message box answer with the button of that number (from 0), and keeps what they say for `messages`. */
  async answerMessages(button: number): Promise<void> {
    await this.app.evaluate(({ dialog }, response) => {
      const shown: string[] = [];
      Reflect.set(globalThis, 'shownMessages', shown);
      Reflect.set(dialog, 'showMessageBox', (...args: readonly unknown[]) => {
        const said: unknown = args.at(-1);
        if (typeof said === 'object' && said !== null && 'message' in said && 'detail' in said) {
          shown.push(`${String(said.message)}\n${String(said.detail)}`);
        }
        return Promise.resolve({ response, checkboxChecked: false });
      });
    }, button);
  }

  /** What message boxes have said since `answerMessages`. */
  messages(): Promise<readonly string[]> {
    return this.app.evaluate(() => {
      const shown: unknown = Reflect.get(globalThis, 'shownMessages');
      return Array.isArray(shown) ? shown.map(String) : [];
    });
  }

  /** Chooses a command in the application menu, as a click there does, and waits until the window has it. */
  async chooseInMenu(commandId: string): Promise<void> {
    await this.app.evaluate(async ({ BrowserWindow, Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (item === null || item === undefined) throw new Error(`Not in the menu: ${id}`);
      item.click();
      // Goes the same way as the command, and so comes back when the window has got that.
      await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('null');
    }, commandId);
  }

  #command(args: readonly string[]): { executablePath: string; args: string[]; env: Record<string, string> } {
    const { locale = 'sv', packagedPath, ordinary, env = {} } = this.#options;
    return {
      executablePath: ordinary?.executablePath ?? packagedPath ?? electronPath(this.#projectFolder),
      args: [
        `--lang=${locale}`,
        // Chromium's sandbox needs a user who is not root.
        ...(process.getuid?.() === 0 && ordinary === undefined ? ['--no-sandbox'] : []),
        ...(packagedPath === undefined ? [this.#projectFolder] : []),
        `--library=${this.libraryFolderPath}`,
        `--user-data=${this.userDataFolderPath}`,
        ...args,
      ],
      env: {
        ...environment(),
        LANGUAGE: locale,
        ...(ordinary === undefined ? {} : { HOME: this.#folderPath }),
        ...env,
      },
    };
  }

  /** Ends Spalt if it runs, and takes its files away. */
  async end(): Promise<void> {
    if (this.isRunning) await this.kill();
    await rm(this.#folderPath, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Ends what a process that is gone has started: it would go on writing for another moment. */
function killGroup(leaderPid: number): void {
  try {
    // Playwright starts each app in a group of its own, except on Windows.
    process.kill(-leaderPid, 'SIGKILL');
  } catch {
    // All of them are gone already.
  }
}

function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, SPALT_LIBRARY: __, SPALT_USER_DATA: ___, ...others } = process.env;
  // Playwright counts those that run at the same time from 0.
  const display = testDisplays()[Number(process.env['TEST_PARALLEL_INDEX'])];
  return Object.fromEntries(
    Object.entries({ ...others, ...(display === undefined ? {} : { DISPLAY: display }) }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
