import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** Begins with the files that take minutes: begun last, they would leave all processors but one idle. */
class LongestFirst extends BaseSequencer {
  override async sort(...given: Parameters<BaseSequencer['sort']>): ReturnType<BaseSequencer['sort']> {
    const files = await super.sort(...given);
    const isLong = ({ moduleId }: (typeof files)[number]): boolean => /\/tests\/(?:faults|publish)\//u.test(moduleId);
    return [...files.filter(isLong), ...files.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/faults/**/*.test.ts', 'tests/publish/*.test.ts'],
    environment: 'node',
    // By itself, Vitest leaves a core to the one who watches it: on two cores, half of the time would be waited.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    // To load what is tested anew for every file took longer than most files; what a test changes, it puts back.
    isolate: false,
    setupFiles: ['tests/fixSeed.ts'],
    // No test is about time: this only ends what hangs, on however slow a machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
