import type { ArticleFile } from '../article/articleFile';
import { textOfField } from '../text/textOf';
import { descriptionOf } from './descriptionOf';
import { pageTitleOf } from './html/pageTitleOf';
import { publishedWords } from './publishedWords';

/** What others show of a page that is published: search engines, social media, and the paper's own notices. */
export interface ShownElsewhere {
  readonly search: { readonly title: string; readonly description: string | null; readonly address: string | null };
  readonly social: { readonly title: string; readonly description: string | null; readonly site: string | null };
  readonly push: { readonly title: string; readonly site: string | null };
}

/** What others show of an article on a site of that name, by the same rules as the head of its page. */
export function shownElsewhere(article: ArticleFile, site: string | null): ShownElsewhere {
  const { document, language, metadata } = article;
  const { alternativeHeadlines, canonicalAddress } = metadata;
  const headline = textOfField(document, 'headline');
  const written = headline === '' ? publishedWords(language).untitled : headline;
  const description = descriptionOf(article);
  return {
    search: { title: pageTitleOf(article, site), description, address: canonicalAddress },
    social: { title: alternativeHeadlines.social ?? written, description, site },
    push: { title: alternativeHeadlines.push ?? written, site },
  };
}
