import { availableParallelism } from 'node:os';

/** Node does the work of so many libraries at once, however many processors there are; and each photo takes memory. */
const most = 4;

/** How many pictures are made at once unless somebody says otherwise: one a processor. */
export function usualJobCount(): number {
  return Math.min(most, availableParallelism());
}
