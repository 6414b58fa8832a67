import { spreadOver } from '../spreadOver';
import type { HostileBundle } from './HostileBundle';
import { hostileBombs } from './hostileBombs';
import { hostileContents } from './hostileContents';
import { hostileHeaders } from './hostileHeaders';
import { hostileMutations } from './hostileMutations';
import { hostileNames } from './hostileNames';

const made: readonly HostileBundle[] = [...hostileNames, ...hostileHeaders, ...hostileContents, ...hostileBombs];

/** How many of the files, of ten, are those that were thought up. */
const partMade = 0.8;

/**
 * So many files that are no good bundles, the same in each run: first those that were thought up, or some of each
 * kind where there is no room for all, then good ones that were damaged on their way.
 */
export function hostileBundles(count: number): readonly HostileBundle[] {
  const chosen = spreadOver(made, Math.ceil(count * partMade));
  return [...chosen, ...hostileMutations(count - chosen.length)];
}
