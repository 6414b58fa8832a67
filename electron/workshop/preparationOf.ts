import type { PublishedPicture } from '#core/publish/picturePaths';
import type { Preparation, PublishedKind } from './pictures/Preparation';

const kinds: readonly PublishedKind[] = ['jpg', 'png', 'webp', 'gif', 'avif'];

/**
 * What is to be done with a picture of an article before it is published.
 * @throws {RangeError} when it is of no kind that articles have.
 */
export function preparationOf({ image, edit, words, variant }: PublishedPicture): Preparation {
  const kind = kinds.find((each) => image.endsWith(`.${each}`));
  if (kind === undefined) throw new RangeError(`Not a picture of an article: ${image}`);
  return { kind, edit, words, variant };
}
