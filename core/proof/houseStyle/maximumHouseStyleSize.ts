/**
 * What the rules of a file, and all of a newsroom's together, may come to: each word counts one, a pattern each of its
 * instructions. Twenty thousand rules with ten words each, and as much again; some 100 MB of memory at most.
 */
export const maximumHouseStyleSize = 500_000;
