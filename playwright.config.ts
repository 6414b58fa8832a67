import { defineConfig } from '@playwright/test';
import { testDisplays } from './tests/app/testDisplays';

/** The app tests: they drive the built app in real Electron (`npm test -- --app`). */
export default defineConfig({
  testDir: 'tests/app',
  outputDir: 'test-results',
  // As many as there are displays for them (`scripts/test.mjs`): on one, they share the focus and the clipboard.
  workers: testDisplays().length || 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // No test is about time: these only end what hangs, on however slow a machine.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  // A picture of the window lies beside the trace of a failure. A picture a frame, and a copy of the page at each step,
  // would cost time in every test: ask for them by `--trace on`.
  use: { trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false } },
});
