import { escapeText } from './escapeHtml';

/** Longer titles are cut off by search engines and tabs. Counted as it stands in the HTML, as html-validate does. */
const maximumLength = 70;

/**
 * The title of a page, at most 70 characters: cut between words if it must be, with the name of the paper where there
 * is one and room for it.
 */
export function fitTitle(text: string, source: string | null): string {
  const title = cut(text);
  const withSource = `${title} – ${source ?? ''}`;
  return source !== null && lengthOf(withSource) <= maximumLength ? withSource : title;
}

function cut(text: string): string {
  if (lengthOf(text) <= maximumLength) return text;
  let fitting = '';
  // By character and not by code unit, so that none is cut in two.
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (lengthOf(fitting + segment) > maximumLength - 1) break;
    fitting += segment;
  }
  const lastSpace = fitting.search(/\s\S*$/u);
  const words = lastSpace > 0 ? fitting.slice(0, lastSpace) : fitting;
  return `${words.replace(/[\s\p{Pd},;:]+$/u, '')}…`;
}

function lengthOf(text: string): number {
  return escapeText(text).length;
}
