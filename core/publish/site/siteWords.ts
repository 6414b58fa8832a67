/** The words that the pages of a site say of their own accord, in the language of the site. */
export interface SiteWords {
  readonly latest: string;
  readonly skip: string;
  /** Names the list of sections to those who hear it. */
  readonly sections: string;
  /** Names the links to other pages of a list. */
  readonly more: string;
  readonly older: string;
  readonly newer: string;
  /** Stands before the number of a page of a list. */
  readonly archive: string;
  /** Stands before the name of an author, as the title of the page with their articles. */
  readonly by: string;
  /** Stands before a tag, as the title of the page with its articles. */
  readonly topic: string;
  readonly nothingYet: string;
  readonly follow: string;
  readonly toFront: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly withdrawnTitle: string;
  readonly withdrawnText: string;
  /** Stands before the moment at which an article was withdrawn. */
  readonly withdrawnAt: string;
  readonly movedTitle: string;
  /** Stands before the link to where a page is now. */
  readonly movedTo: string;
  readonly paths: SitePaths;
}

/** The first parts of the addresses of lists, which no article has. */
export interface SitePaths {
  readonly page: string;
  readonly section: string;
  readonly author: string;
  readonly tag: string;
}

const english: SiteWords = {
  latest: 'Latest',
  skip: 'Skip to the content',
  sections: 'Sections',
  more: 'More articles',
  older: 'Older articles',
  newer: 'Newer articles',
  archive: 'archive',
  by: 'Articles by',
  topic: 'Topic:',
  nothingYet: 'There are no articles here yet.',
  follow: 'Follow us',
  toFront: 'To the front page',
  notFoundTitle: 'Page not found',
  notFoundText: 'The page that you are looking for is not here, or has moved.',
  withdrawnTitle: 'The article has been withdrawn',
  withdrawnText: 'The article that was here has been withdrawn.',
  withdrawnAt: 'Withdrawn',
  movedTitle: 'The page has moved',
  movedTo: 'The article is here now:',
  paths: { page: 'page', section: 'section', author: 'author', tag: 'topic' },
};

const swedish: SiteWords = {
  latest: 'Senaste nytt',
  skip: 'Till innehållet',
  sections: 'Avdelningar',
  more: 'Fler artiklar',
  older: 'Äldre artiklar',
  newer: 'Nyare artiklar',
  archive: 'arkiv',
  by: 'Artiklar av',
  topic: 'Ämne:',
  nothingYet: 'Här finns inga artiklar än.',
  follow: 'Följ oss',
  toFront: 'Till förstasidan',
  notFoundTitle: 'Sidan finns inte',
  notFoundText: 'Sidan som du söker finns inte här, eller har flyttat.',
  withdrawnTitle: 'Artikeln är tillbakadragen',
  withdrawnText: 'Artikeln som fanns här har dragits tillbaka.',
  withdrawnAt: 'Tillbakadragen',
  movedTitle: 'Sidan har flyttat',
  movedTo: 'Artikeln finns nu här:',
  paths: { page: 'sida', section: 'avdelning', author: 'skribent', tag: 'amne' },
};

/** The words of a site in this language (BCP 47); English for a language that we have no words for. */
export function siteWords(language: string): SiteWords {
  return /^sv(?:-|$)/u.test(language) ? swedish : english;
}
