import { defineConfig } from 'vitest/config';

/** `npm run test:word`: what needs LibreOffice, which is larger than all else that the tests need together. */
export default defineConfig({
  test: {
    include: ['tests/word/*.test.ts'],
    environment: 'node',
    // LibreOffice takes its time to start; this only ends what hangs.
    testTimeout: 300_000,
  },
});
