import type { DocumentJson } from '../../document/documentJson';
import { figuresOf } from '../../document/figuresOf';
import type { PublishedArticle } from '../publishArticle';

/** The paths of photos that are there to be looked at: those that no writer calls decorative. */
export function toBeDescribed(
  document: DocumentJson,
  { pictures }: Pick<PublishedArticle, 'pictures'>,
): ReadonlySet<string> {
  const described = new Set(
    figuresOf(document).flatMap(({ figure: { attrs } }) => (attrs.isDecorative ? [] : [attrs.image])),
  );
  return new Set(pictures.flatMap(({ image, path }) => (described.has(image) ? [path] : [])));
}
