import type { ArticleFile } from '../article/articleFile';
import { textOfField } from '../text/textOf';
import { isOrganizationName } from './isOrganizationName';

/** Somebody who wrote the article, as the published page names them to machines. */
export interface PublishedAuthor {
  readonly name: string;
  readonly role: string | null;
  /** Their page on the web. */
  readonly address: string | null;
  /** True for a desk or an agency: “Redaktionen”, “TT”. */
  readonly isOrganization: boolean;
}

/** Who wrote the article: the authors in its metadata or, where there are none, those that its byline names. */
export function authorsOf({ document, metadata }: ArticleFile): readonly PublishedAuthor[] {
  if (metadata.authors.length === 0) return authorsOfByline(textOfField(document, 'byline'));
  return metadata.authors.map(({ name, role, address }) => ({
    name,
    role,
    address,
    isOrganization: role === null && isOrganizationName(name),
  }));
}

/**
 * Reads names out of a byline: “Av Anna Ek, reporter, och Bo Lind” → Anna Ek (reporter) and Bo Lind. Photographers,
 * dates and e-mail addresses are no authors. Empty when no name is left.
 */
export function authorsOfByline(byline: string): readonly PublishedAuthor[] {
  const authors: PublishedAuthor[] = [];
  const names = byline
    .replace(/\S+@\S+|\b\d{4}-\d{2}-\d{2}\b/gu, ' ')
    .replace(opening, '')
    .replace(photographer, '')
    .split(/\s*[,;/|·•&+]\s*|\s+(?:och|samt|and)\s+/iu);
  for (const part of names) {
    const name = part
      .trim()
      .replace(/^(?:och|samt|and)\s+/iu, '')
      .replace(/\s+/gu, ' ');
    const previous = authors.at(-1);
    if (!/\p{L}/u.test(name)) continue;
    // What is written in lower case after a name is what they do, unless it is a name like “af Klint”.
    if (/^\p{Ll}/u.test(name) && !/^(?:af|av|da|de|del|den|der|di|du|la|le|ten|ter|van|von|zu)\s+\p{Lu}/u.test(name)) {
      if (previous !== undefined) authors[authors.length - 1] = { ...previous, role: previous.role ?? name };
    } else authors.push({ name, role: null, address: null, isOrganization: isOrganizationName(name) });
  }
  return authors;
}

const opening =
  /^\s*(?:(?:av|by|skriven av|written by|story by|words by)\s+|(?:text|words|reporter)(?:\s*(?:och|and|[&+/,])\s*(?:foto|bild|photos?|pictures?))?\s*:\s*)/iu;
const photographer =
  /(?:^|[\s,;/|–-])(?:foto|bild|photos?|photograph(?:s|y|ed)?|pictures?)(?:\s*:|\s+(?:av|by)\s).*$/iu;
