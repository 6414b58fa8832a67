/** Does something with every item, at most so many at a time, and gives the outcomes in the order of the items. */
export async function mapInParallel<Item, Outcome>(
  items: readonly Item[],
  limit: number,
  action: (item: Item) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) outcomes[index] = await action(item);
  };
  await Promise.all(Array.from({ length: limit }, work));
  return outcomes;
}
