import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '#core/contract/settings';
import type { LaunchOptions, Spalt } from './launchSpalt';
import { launchSpalt } from './launchSpalt';

/** A Spalt that runs on from one test to the next, as long as its settings are those that it was started with. */
export class KeptSpalt {
  #running: { readonly spalt: Spalt; readonly options: LaunchOptions; readonly settings: Settings } | undefined;

  /** Gives a Spalt that was started like this, with an article in which nothing is written. */
  async withNewArticle(options: LaunchOptions): Promise<Spalt> {
    if (this.#running !== undefined && isDeepStrictEqual(this.#running.options, options)) {
      await this.#running.spalt.startNewArticle();
      return this.#running.spalt;
    }
    await this.end();
    const spalt = await launchSpalt(options);
    this.#running = { spalt, options, settings: await settingsOf(spalt) };
    return spalt;
  }

  /** Whether it runs, and nothing was chosen that would hold for the next test too. */
  async isAsStarted(): Promise<boolean> {
    if (this.#running?.spalt.isRunning !== true) return false;
    return isDeepStrictEqual(await settingsOf(this.#running.spalt), this.#running.settings);
  }

  /** Ends it, if there is one. */
  async end(): Promise<void> {
    await this.#running?.spalt.end();
    this.#running = undefined;
  }
}

function settingsOf({ page }: Spalt): Promise<Settings> {
  return page.evaluate(() => window.spalt.request['settings:get']());
}
