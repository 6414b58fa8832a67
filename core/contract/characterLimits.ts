/** What a line of a printed column may hold: from a narrow column to a whole page. */
export const characterLimits = { least: 15, most: 120 } as const;
