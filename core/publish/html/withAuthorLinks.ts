import { escapeAttribute, escapeText } from './escapeHtml';

/**
 * A byline as HTML, in which the name of each author, where it first stands as a whole, leads to their page. The words
 * are those of the byline.
 */
export function withAuthorLinks(
  byline: string,
  authors: readonly { readonly name: string; readonly address: string }[],
): string {
  const found: { readonly from: number; readonly to: number; readonly address: string }[] = [];
  // The longest first: “Anna Ek-Lind” is not Anna Ek.
  for (const { name, address } of authors.toSorted((one, other) => other.name.length - one.name.length)) {
    const from = placeOfName(byline, name, (start, end) => found.every(({ from: a, to: b }) => end <= a || start >= b));
    if (from !== undefined) found.push({ from, to: from + name.length, address });
  }
  let html = '';
  let done = 0;
  for (const { from, to, address } of found.toSorted((one, other) => one.from - other.from)) {
    html += `${escapeText(byline.slice(done, from))}<a rel="author" href="${escapeAttribute(address)}">${escapeText(byline.slice(from, to))}</a>`;
    done = to;
  }
  return html + escapeText(byline.slice(done));
}

function placeOfName(
  byline: string,
  name: string,
  isFree: (start: number, end: number) => boolean,
): number | undefined {
  if (name === '') return undefined;
  for (let at = byline.indexOf(name); at !== -1; at = byline.indexOf(name, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}-]$/u.test(byline.slice(0, at)) && !/^[\p{L}\p{N}-]/u.test(byline.slice(at + name.length));
    if (isWhole && isFree(at, at + name.length)) return at;
  }
  return undefined;
}
