import type { CatalogueQuery } from './catalogueQuery';

/** Every article, the one changed last first. */
export const wholeList: Omit<CatalogueQuery, 'offset' | 'limit'> = {
  place: 'articles',
  text: '',
  filters: { status: null, section: null, author: null, tag: null, changedAfter: null },
  sort: 'changed',
  isDescending: true,
};
