import { defineConfig } from 'vitest/config';

/** `npm run test:publish`: pages held against others' judges, as many as were promised, and against Lighthouse. */
export default defineConfig({
  test: {
    include: ['tests/publish/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    environment: 'node',
    setupFiles: ['tests/fixSeed.ts'],
    // One file after the other, since what Lighthouse says depends on what else the machine does.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
