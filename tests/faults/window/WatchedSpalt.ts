import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ArticleFile } from '#core/article/articleFile';
import { readArticle } from '#core/article/readArticle';
import type { DocumentJson } from '#core/document/documentJson';
import { textOf } from '#core/text/textOf';
import { Spalt } from '../../app/launchSpalt';
import { keepAnswers, lengthAnswered } from './keepAnswers';

/** What was typed may be lost when it is this young, and not a moment older. */
const promisedLossMs = 500;
/** How long to wait for what must come, however slow the machine. */
const patienceMs = 60_000;
/** A tenth of a second: half of what the window waits before it sends a key. */
const framesToDraw = 6;
const words = 'öppnar den nya bron över ån på lördag säger kommunen till slut ';
/** More than is typed before any crash. */
const mostTypedFromMain = 5000;
const msPerKeyFromMain = 15;
const headline = 'Bron över ån';

/** A key that was typed: the text up to and with it has this length. */
interface TypedKey {
  readonly length: number;
  /** When the window had taken it. */
  takenAtMs: number | undefined;
}

/** What came of a fault in the midst of typing. */
export interface TypingVerdict {
  /** In plain words; empty when all that was promised is there. */
  readonly complaints: readonly string[];
  /** How old the oldest key was that is not there, in milliseconds; 0 when all are. */
  readonly lossMs: number;
}

/**
 * The whole app with one article that is typed into, and an outside memory of each key and each answer. It can be
 * ended in any way, looked into and started again on the same library.
 */
export class WatchedSpalt {
  readonly spalt: Spalt;
  readonly #answersPath: string;
  readonly #longestLossMs: number;
  #article: ArticleFile | undefined;
  #keys: TypedKey[] = [];
  #length = 0;
  #typing: Promise<void> = Promise.resolve();
  #isTyping = false;

  /** `folder`: where its library, settings and memory are; `longestLossMs`: another than was promised; `args`: switches. */
  constructor(folder: string, longestLossMs = promisedLossMs, args: readonly string[] = []) {
    this.#longestLossMs = longestLossMs;
    this.spalt = new Spalt(folder, { locale: 'sv', projectFolder: process.cwd(), args });
    this.#answersPath = `${folder}-answers`;
  }

  /** Starts the app and holds its window against what is on disk. The caret is at the end of the text. */
  async open(): Promise<readonly string[]> {
    await this.spalt.start();
    await this.#untilShown();
    const isFirst = this.#article === undefined;
    if (isFirst) await this.#begin();
    return isFirst ? [] : this.look();
  }

  /** Holds the window against what is on disk, and puts the caret at the end of the text and the watch in place. */
  async look(): Promise<readonly string[]> {
    await this.#untilShown();
    const { page, app } = this.spalt;
    const shown = await page.evaluate(() => document.querySelector('.ProseMirror')?.lastElementChild?.textContent);
    const theme = await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
    await this.watch();
    await page.keyboard.press('ControlOrMeta+End');
    return [
      ...(shown === textAt(this.#length) ? [] : [`The window shows ${JSON.stringify(shown?.slice(-40))}`]),
      ...(theme === 'dark' ? [] : [`A setting was replaced by ${theme}`]),
    ];
  }

  /** Remembers the answers from now on, and forgets those that were. */
  async watch(): Promise<void> {
    this.#keys = [];
    await rm(this.#answersPath, { force: true });
    await keepAnswers(this.spalt.app, this.#answersPath);
  }

  /** Types without end: as fast as the window takes it, or with the pauses of a writer. */
  startTyping(isFast: boolean): void {
    this.#isTyping = true;
    this.#typing = this.#type(isFast);
  }

  /** Takes no further key, and waits for the last. */
  async stopTyping(): Promise<void> {
    this.#isTyping = false;
    await this.#typing;
  }

  /** Takes no further key. The last is not waited for: nothing may answer to it any more. */
  dropTyping(): void {
    this.#isTyping = false;
  }

  /** How many characters had been taken by the window before a moment. */
  takenBefore(atMs: number): number {
    return Math.max(
      this.#length,
      ...this.#keys.filter(({ takenAtMs = Infinity }) => takenAtMs <= atMs).map(({ length }) => length),
    );
  }

  /** Waits until the status bar says that all is saved. */
  async untilSaidSaved(): Promise<void> {
    const { page } = this.spalt;
    // The bar is drawn a moment after a key. What it says after this can't be from before, nor by a later save.
    await page.evaluate(async (frames) => {
      for (let frame = 0; frame < frames; frame++) {
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      }
    }, framesToDraw);
    await page.locator('[data-save-state="saved"]').waitFor({ timeout: patienceMs });
  }

  /**
   * Holds what is on disk against what was typed and answered for until a fault. `promised`: how many characters must
   * be there besides. The text that is there is what typing goes on from.
   */
  async judge(faultAtMs: number, promised = 0): Promise<TypingVerdict> {
    const answered = Math.max(promised, await lengthAnswered(this.#answersPath, this.#length));
    const typed = this.#keys.at(-1)?.length ?? this.#length;
    const before = this.#article;
    const [read, ...others] = await this.#articles();
    if (read === undefined || before === undefined) return { complaints: ['The article is gone'], lossMs: 0 };
    if (typeof read === 'string') return { complaints: [`The article is torn: ${read}`], lossMs: 0 };
    const text = lastTextOf(read.document);
    const lost = this.#keys.find(({ length, takenAtMs }) => length > text.length && takenAtMs !== undefined);
    const lossMs = lost?.takenAtMs === undefined ? 0 : Math.max(0, faultAtMs - lost.takenAtMs);
    this.#length = text.length;
    const complaints = [
      ...(others.length === 0 ? [] : [`${others.length} other articles are there`]),
      ...(text.length < answered ? [`${answered} characters were answered for, but ${text.length} are there`] : []),
      ...(text.length > typed ? [`${typed} characters were typed, but ${text.length} are there`] : []),
      ...(text === textAt(text.length) ? [] : ['The text is not what was typed']),
      ...(read.id === before.id && restOf(read) === restOf(before) ? [] : ['What was not typed into is changed']),
      ...(lossMs <= this.#longestLossMs ? [] : [`What was typed ${lossMs} ms before is not there`]),
    ];
    return { complaints, lossMs };
  }

  /** How many characters are on disk, as last judged. */
  get length(): number {
    return this.#length;
  }

  /** Has the page do nothing for so long, as one does that goes round and round. */
  async hang(forMs: number): Promise<void> {
    await this.spalt.page.evaluate((ms) => {
      window.setTimeout(() => {
        const startedMs = Date.now();
        while (Date.now() - startedMs < ms);
      });
    }, forMs);
  }

  /** Waits until the window has come back after a crash. Gives how many characters it shows at the end. */
  async lengthShownAfterCrash(): Promise<number> {
    // Playwright gives up a page that has crashed; Electron does not.
    const length = await this.#inWindow(`new Promise((resolve) => {
      const look = () => {
        const surface = document.activeElement;
        if (!surface.matches('.ProseMirror')) setTimeout(look, 50);
        else resolve(surface.lastElementChild.textContent.length);
      };
      look();
    })`);
    return Number(length);
  }

  /** What the window tells in its corner after a crash. */
  async noticeAfterCrash(): Promise<string> {
    return String(
      await this.#inWindow(`new Promise((resolve) => {
        const look = () => {
          const notice = document.querySelector('.notices .notice p');
          if (notice === null) setTimeout(look, 50);
          else resolve(notice.textContent);
        };
        look();
      })`),
    );
  }

  /** Types one character at the end, and waits until it is answered for. */
  async typeAfterCrash(): Promise<void> {
    const length = this.#length + 1;
    this.#keys.push({ length, takenAtMs: undefined });
    await this.#inWindow(`(() => {
      getSelection().selectAllChildren(document.activeElement.lastElementChild);
      getSelection().collapseToEnd();
      document.execCommand('insertText', false, ${JSON.stringify(characterAt(length - 1))});
    })()`);
    for (const startedMs = Date.now(); Date.now() - startedMs < patienceMs; await setTimeout(20)) {
      if ((await lengthAnswered(this.#answersPath, this.#length)) === length) return;
    }
    throw new Error('What was typed after the crash was not answered for.');
  }

  /**
   * Types as long as `stopTypingFromMain` is not called, by the main process: Playwright gives up a page that has crashed.
   */
  async startTypingFromMain(): Promise<void> {
    const from = this.#length;
    const text = Array.from({ length: mostTypedFromMain }, (_, index) => characterAt(from + index)).join('');
    await this.spalt.app.evaluate(
      ({ BrowserWindow }, { characters, everyMs }) => {
        const typed = { count: 0, isTyping: true };
        Reflect.set(globalThis, 'typedFromMain', typed);
        const timer = setInterval(() => {
          if (!typed.isTyping) clearInterval(timer);
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          const character = typed.isTyping ? characters.charAt(typed.count) : '';
          if (contents === undefined || contents.isCrashed() || character === '') return;
          typed.count += 1;
          // It answers no more when the page is gone.
          contents.insertText(character).catch(() => undefined);
        }, everyMs);
      },
      { characters: text, everyMs: msPerKeyFromMain },
    );
  }

  /** Waits until so many characters of what is being typed are answered for. */
  async untilAnswered(count: number): Promise<void> {
    for (const startedMs = Date.now(); Date.now() - startedMs < patienceMs; await setTimeout(20)) {
      if ((await lengthAnswered(this.#answersPath, this.#length)) >= this.#length + count) return;
    }
    throw new Error(`${count} characters were not answered for.`);
  }

  /** Types no further. */
  async stopTypingFromMain(): Promise<void> {
    const count = await this.spalt.app.evaluate(() => {
      const typed: unknown = Reflect.get(globalThis, 'typedFromMain');
      if (typeof typed !== 'object' || typed === null) return 0;
      Reflect.set(typed, 'isTyping', false);
      return Number(Reflect.get(typed, 'count'));
    });
    this.#keys = Array.from({ length: count }, (_, index) => ({
      length: this.#length + index + 1,
      takenAtMs: undefined,
    }));
  }

  async #inWindow(script: string): Promise<unknown> {
    for (const startedMs = Date.now(); Date.now() - startedMs < patienceMs; await setTimeout(50)) {
      const answer: unknown = await this.spalt.app.evaluate(async ({ BrowserWindow }, source) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined || contents.isCrashed() || contents.isLoading()) return null;
        const given: Promise<unknown> = contents.executeJavaScript(
          `Promise.resolve(${source}).then((value) => [value])`,
        );
        // A page that crashes now never answers.
        const gone = new Promise<null>((resolve) => {
          contents.once('render-process-gone', () => resolve(null));
        });
        return Promise.race([given, gone]);
      }, script);
      if (Array.isArray(answer)) return answer[0];
    }
    throw new Error('The window did not come back.');
  }

  async #begin(): Promise<void> {
    const { page } = this.spalt;
    await page.keyboard.press('Tab');
    await page.keyboard.type(headline);
    await this.spalt.chooseInMenu('view.theme-dark');
    await page.keyboard.press('ControlOrMeta+End');
    await this.untilSaidSaved();
    await this.watch();
    const [article] = await this.#articles();
    if (article === undefined || typeof article === 'string') throw new Error(`No article: ${article}`);
    if (!JSON.stringify(article).includes(headline)) throw new Error('The headline was not typed.');
    this.#article = article;
  }

  async #untilShown(): Promise<void> {
    await this.spalt.page.locator('.ProseMirror:focus').waitFor({ timeout: patienceMs });
  }

  async #type(isFast: boolean): Promise<void> {
    const { page } = this.spalt;
    let length = this.#keys.at(-1)?.length ?? this.#length;
    try {
      while (this.#isTyping) {
        length += 1;
        const key: TypedKey = { length, takenAtMs: undefined };
        this.#keys.push(key);
        await page.keyboard.type(characterAt(length - 1));
        key.takenAtMs = Date.now();
        if (!isFast) await setTimeout(20 + Math.random() * 120);
      }
    } catch (error) {
      // The window is gone, as it should be, or the run shows otherwise.
      if (!(error instanceof Error)) throw error;
    }
  }

  /** Every article in the library; a string is what is wrong with one. */
  async #articles(): Promise<readonly (ArticleFile | string)[]> {
    const library = this.spalt.libraryFolderPath;
    const names = (await readdir(library)).filter((name) => !name.startsWith('.'));
    return Promise.all(
      names.map(async (name) => {
        const read = readArticle(await readFile(path.join(library, name, 'article.json'), 'utf8'));
        return read.ok ? read.value.article : JSON.stringify(read.error);
      }),
    );
  }
}

function characterAt(index: number): string {
  return words.charAt(index % words.length);
}

function textAt(length: number): string {
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}

function lastTextOf({ content }: DocumentJson): string {
  const last = content.at(-1);
  return last === undefined ? '' : textOf(last);
}

/** All of an article that typing at its end leaves as it is. */
function restOf({ document, metadata, ...article }: ArticleFile): string {
  return JSON.stringify([article, { ...metadata, modifiedAt: '' }, document.content.slice(0, -1)]);
}
