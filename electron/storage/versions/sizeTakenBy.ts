import { z } from 'zod';

const replaceStep = z.object({ stepType: z.literal('replace'), from: z.int(), to: z.int() });

/** How many positions ProseMirror steps take away, in their plain form; a rough measure, other kinds of step left out. */
export function sizeTakenBy(steps: readonly unknown[]): number {
  return steps.reduce<number>((sum, step) => {
    const read = replaceStep.safeParse(step);
    return read.success ? sum + Math.max(0, read.data.to - read.data.from) : sum;
  }, 0);
}
