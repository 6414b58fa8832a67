import { usualJobCount } from '../../storage/export/usualJobCount';

/** How many pictures are to be made at once; undefined for what is no number of them. */
export function jobCountOf(given: string | undefined): number | undefined {
  if (given === undefined) return usualJobCount();
  return /^[1-9]\d?$/u.test(given) ? Number(given) : undefined;
}
