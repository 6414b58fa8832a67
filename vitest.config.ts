import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/faults/**/*.test.ts', 'tests/publish/*.test.ts'],
    environment: 'node',
    // By itself, Vitest leaves a core to the one who watches it: on two cores, half of the time would be waited.
    maxWorkers: Math.max(2, availableParallelism()),
    setupFiles: ['tests/fixSeed.ts'],
    // No test is about time: this only ends what hangs, on however slow a machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
