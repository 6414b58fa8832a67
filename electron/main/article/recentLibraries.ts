/** How many libraries are remembered. */
const most = 8;

/** The libraries that were used last, with the one that was left first, and without the one that is taken now. */
export function withRecent(recent: readonly string[], left: string, taken: string): string[] {
  return [left, ...recent.filter((folderPath) => folderPath !== left)]
    .filter((folderPath) => folderPath !== taken)
    .slice(0, most);
}
