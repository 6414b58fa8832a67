/** The fewest and the most characters that a line may be asked to hold. */
export const lineWidthLimits = { least: 20, most: 1000 } as const;
