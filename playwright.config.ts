import { defineConfig } from '@playwright/test';

/** The app tests: they drive the built app in real Electron (`npm test -- --app`). */
export default defineConfig({
  testDir: 'tests/app',
  outputDir: 'test-results',
  // One at a time: they share the screen, its focus and the clipboard.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // A picture of the window lies beside the trace of a failure; one a frame would cost time in every test.
  use: { trace: { mode: 'retain-on-failure', screenshots: false } },
});
