/** Where a pull quote stands: as wide as the text, beside it to the left or right, or wider than it. */
export const pullQuotePlacements = ['column', 'left', 'right', 'wide'] as const;

/** Where a pull quote stands. */
export type PullQuotePlacement = (typeof pullQuotePlacements)[number];

/** Whether a value says where a pull quote stands. */
export function isPullQuotePlacement(value: unknown): value is PullQuotePlacement {
  return pullQuotePlacements.some((placement) => placement === value);
}
