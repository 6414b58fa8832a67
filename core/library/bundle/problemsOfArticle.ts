import type { ArticleFile } from '../../article/articleFile';
import type { Problem } from '../../base/Problem';
import { figuresOf } from '../../document/figuresOf';
import type { BundleManifest } from './bundleManifest';
import { bundleHeadlineOf } from './createManifest';
import { articleEntryName, manifestEntryName, picturesPrefix } from './EntryKind';
import { placeWithin } from './placeWithin';

/** Where the article of a bundle and its manifest do not fit: another article, or a photo that is not in the bundle. */
export function problemsOfArticle(article: ArticleFile, manifest: BundleManifest): readonly Problem[] {
  const paths = new Set(manifest.entries.map(({ path }) => path));
  return [
    ...(manifest.articleId === article.id ? [] : [wrong('articleId')]),
    ...(manifest.headline === bundleHeadlineOf(article) ? [] : [wrong('headline')]),
    ...figuresOf(article.document).flatMap(({ figure, place: figurePlace }): readonly Problem[] => {
      const { image } = figure.attrs;
      const place = placeWithin(articleEntryName, `${figurePlace}.attrs.image`);
      return paths.has(`${picturesPrefix}${image}`)
        ? []
        : [{ place, code: 'bundle-picture-missing', facts: { image } }];
    }),
  ];
}

function wrong(place: string): Problem {
  return { place: placeWithin(manifestEntryName, place), code: 'bundle-wrong-article', facts: {} };
}
