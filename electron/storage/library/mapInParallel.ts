/**
 * Does something with every item, at most so many at a time, and gives the outcomes in the order of the items. When
 * one fails, no other is begun; what is under way is waited for before this rejects.
 */
export async function mapInParallel<Item, Outcome>(
  items: readonly Item[],
  limit: number,
  action: (item: Item) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = items.entries();
  let hasFailed = false;
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (hasFailed) return;
      try {
        outcomes[index] = await action(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: limit }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return outcomes;
}
