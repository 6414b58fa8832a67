import type { Problem } from '../../base/Problem';
import { shownText } from './shownText';

/** A place within a file of a bundle: `article.json: metadata.slug`. */
export function placeWithin(entryName: string, place: string): string {
  return place === '' ? entryName : `${entryName}: ${place}`;
}

/**
 * A problem of a file as a problem of the bundle that it is in. A line and a column go into the place
 * (`article.json:12:3`), since they are not those of the bundle; and what a stranger has put into keys and values is
 * shown, not done: it may end up in a terminal.
 */
export function problemWithin(entryName: string, { place, code, facts }: Problem): Problem {
  const { where, ...others } = facts;
  const fileName = where === undefined || where === '' ? entryName : `${entryName}:${where}`;
  const shown = Object.entries(others).map(([key, fact]) => [key, typeof fact === 'string' ? shownText(fact) : fact]);
  return { place: placeWithin(fileName, shownText(place)), code, facts: Object.fromEntries(shown) };
}
