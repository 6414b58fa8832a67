/** Whether panels lie over the article instead of beside it. */
export function isNarrow(): boolean {
  return window.matchMedia('(max-width: 860px)').matches;
}
