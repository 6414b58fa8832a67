import path from 'node:path';
import { nextTemporaryNames, nextWriterNames } from '../actor/watchedPaths';
import type { DeedPlace } from './deedFolders';
import { deedPlaces } from './deedLibrary';

/** Of so many of the next temporary names there may be folders. */
const temporaryFolders = 4;

/**
 * Every path that a deed is about to use in its folder, as `strace -P` wants them: what is there before, what was there
 * after the same was done elsewhere, and every name that storage may give to what it has not finished. `seen`: both,
 * as paths from the deed's folder.
 */
export function watchedByDeed(folder: string, seen: readonly DeedPlace[]): readonly string[] {
  const temporaryNames = nextTemporaryNames();
  const ownNames = [...temporaryNames, ...nextWriterNames()];
  const known = withOwnNames(folder, seen, ownNames);
  const { library, trash } = deedPlaces('');
  // What is unfinished is an article or a library.
  const inLibrary = seen.filter(({ place }) => place.startsWith(library));
  const unfinished = [folder, path.join(folder, library), path.join(folder, trash)].flatMap((parent) => {
    const within = [...insideOf(inLibrary, path.relative(folder, parent))];
    return temporaryNames
      .slice(0, temporaryFolders)
      .flatMap((name) => withOwnNames(path.join(parent, name), within, temporaryNames));
  });
  return [...new Set([...known, ...unfinished])];
}

/** What may be in an unfinished folder within `parent`: what is in `parent`, or in one of its folders. */
function* insideOf(seen: readonly DeedPlace[], parent: string): Iterable<DeedPlace> {
  yield { place: '', isFolder: true };
  for (const { place, isFolder } of seen) {
    const steps = path.relative(parent, place).split(path.sep);
    if (steps[0] === '..' || steps[0] === '') continue;
    yield { place: path.join(...steps), isFolder };
    if (steps.length > 1) yield { place: path.join(...steps.slice(1)), isFolder };
  }
}

function withOwnNames(folder: string, places: readonly DeedPlace[], ownNames: readonly string[]): readonly string[] {
  return places.flatMap(({ place, isFolder }) => {
    const fullPath = path.join(folder, place);
    return isFolder ? [fullPath, ...ownNames.map((name) => path.join(fullPath, name))] : [fullPath];
  });
}
