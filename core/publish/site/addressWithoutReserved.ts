import type { ArticleAddress } from '../profile/addressOfArticle';
import { siteWords } from './siteWords';

/** The folder of a site that has what its look asks for beside photos. */
export const lookFolder = 'site';

/** The address of an article, kept from where the site has its lists and pages of its own: `index.html`, `sida/2/`. */
export function addressWithoutReserved({ address, file }: ArticleAddress, language: string): ArticleAddress {
  const first = /^[^/.]*/u.exec(address)?.[0] ?? '';
  const reserved = ['index', '404', lookFolder, ...Object.values(siteWords(language).paths)];
  if (!reserved.includes(first)) return { address, file };
  const free = (text: string): string => `${first}-1${text.slice(first.length)}`;
  return { address: free(address), file: free(file) };
}
