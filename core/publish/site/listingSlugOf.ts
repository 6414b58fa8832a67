import { Print } from '../../base/Print';
import { isDeviceName } from '../../text/isDeviceName';
import { slugOf } from '../../text/slugOf';

/** Hexadecimal digits that tell two names apart of which the same Latin letters are left. */
const printLength = 6;

/**
 * What the page of a section, an author or a tag is called in its address. Names that differ only in case, accents,
 * spaces and punctuation have the same page; a name of which signs or letters of another script would be lost, or that
 * Windows has no folder of, has a print of it as well: `C++` → `c-6b2f0a`.
 */
export function listingSlugOf(name: string): string {
  const slug = slugOf(name);
  if (slug !== '' && !isDeviceName(slug) && !/[#\p{S}]|[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{Z}\p{S}]/u.test(name))
    return slug;
  const print = new Print();
  print.take(name.normalize('NFC').toLowerCase());
  return [slug, print.digits().slice(0, printLength)].filter((part) => part !== '').join('-');
}
