import { test as base } from '@playwright/test';
import { KeptSpalt } from './KeptSpalt';
import type { LaunchOptions, Spalt } from './launchSpalt';
import { launchSpalt } from './launchSpalt';
import { whatWentWrong } from './whatWentWrong';

interface SpaltFixtures {
  /** How `spalt` is started: `test.use({ spaltOptions: { args: ['--sample'] } })`. */
  readonly spaltOptions: LaunchOptions;
  /**
   * Whether the tests of a file go on in the Spalt of the one before, each in a new article in a window that was loaded
   * anew. For tests of writing, which neither count articles nor begin with the sample: half of their time was starting.
   */
  readonly isSpaltKept: boolean;
  /** A Spalt with an empty article: a fresh one with an empty library, unless it is kept. */
  readonly spalt: Spalt;
}

/** Playwright's `test` with a running Spalt. After a failure its trace lies among the results, and what the window and main told. */
export const test = base.extend<SpaltFixtures, { readonly keptSpalt: KeptSpalt }>({
  spaltOptions: [{}, { option: true }],
  isSpaltKept: [false, { option: true }],
  keptSpalt: [
    async ({}, hand) => {
      const kept = new KeptSpalt();
      await hand(kept);
      await kept.end();
    },
    { scope: 'worker' },
  ],
  spalt: async ({ spaltOptions, isSpaltKept, keptSpalt }, hand, testInfo) => {
    // One at a time: two windows would take the focus from each other.
    if (!isSpaltKept) await keptSpalt.end();
    const spalt = isSpaltKept ? await keptSpalt.withNewArticle(spaltOptions) : await launchSpalt(spaltOptions);
    await hand(spalt);
    const isPassed = testInfo.status === testInfo.expectedStatus;
    if (!isPassed && spalt.isRunning) {
      const screenshot = await spalt.page.screenshot().catch(() => undefined);
      if (screenshot !== undefined) await testInfo.attach('window', { body: screenshot, contentType: 'image/png' });
    }
    if (!isPassed) {
      const told = await whatWentWrong(spalt);
      if (told !== '') await testInfo.attach('what went wrong', { body: told, contentType: 'text/plain' });
    }
    if (!isSpaltKept) await spalt.end();
    else if (!isPassed || !(await keptSpalt.isAsStarted())) await keptSpalt.end();
  },
});
