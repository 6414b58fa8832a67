import { test as base } from '@playwright/test';
import type { LaunchOptions, Spalt } from './launchSpalt';
import { launchSpalt } from './launchSpalt';

interface SpaltFixtures {
  /** How `spalt` is started: `test.use({ spaltOptions: { args: ['--sample'] } })`. */
  readonly spaltOptions: LaunchOptions;
  /** A fresh Spalt with an empty library. */
  readonly spalt: Spalt;
}

/** Playwright's `test` with a running Spalt. After a failure its trace lies among the results. */
export const test = base.extend<SpaltFixtures>({
  spaltOptions: [{}, { option: true }],
  spalt: async ({ spaltOptions }, hand, testInfo) => {
    const spalt = await launchSpalt(spaltOptions);
    await hand(spalt);
    if (testInfo.status !== testInfo.expectedStatus && spalt.isRunning) {
      const screenshot = await spalt.page.screenshot().catch(() => undefined);
      if (screenshot !== undefined) await testInfo.attach('window', { body: screenshot, contentType: 'image/png' });
    }
    await spalt.end();
  },
});
