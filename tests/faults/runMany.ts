import type { FaultReport } from './Fault';

/**
 * Runs something for every item, so many at a time; `worker` tells those that run at the same time apart. Each gives
 * what was wrong. A run that throws has failed.
 */
export async function runMany<Item>(
  items: readonly Item[],
  jobs: number,
  run: (item: Item, worker: number) => Promise<readonly string[]>,
): Promise<FaultReport> {
  const failures: string[] = [];
  const queue = items.entries();
  const work = async (worker: number): Promise<void> => {
    for (const [index, item] of queue) {
      const complaints = await run(item, worker).catch((error: unknown) => [
        (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 600),
      ]);
      if (complaints.length > 0) failures.push(`run ${index + 1} (${JSON.stringify(item)}): ${complaints.join('; ')}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, (_, worker) => work(worker)));
  return { runs: items.length, failures };
}

/** The numbers of so many runs. */
export function runsOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
