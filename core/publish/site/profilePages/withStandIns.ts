import type { FilledTemplate } from '../../profile/template/TemplateEngine';
import type { TrustedMarkup } from '../../profile/template/TrustedMarkup';

/** A page to be judged, and where its pieces stand in it, in UTF-16 code units. */
export interface JudgedPage {
  readonly html: string;
  readonly startsOf: (markup: TrustedMarkup) => readonly number[];
}

/**
 * A filled template with an empty element in the place of each piece of trusted markup: `<meta>` for the head, else
 * `<div></div>`. A piece is whole elements that a browser reads in the same way wherever such an element may stand, so
 * what is judged of the one holds for the other, and only what the template itself wrote has to be read. Lines keep
 * their numbers.
 */
export function withStandIns({ html, places }: FilledTemplate, head: TrustedMarkup): JudgedPage {
  const starts = new Map<TrustedMarkup, number[]>();
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const { markup, start, end } of places) {
    add(html.slice(from, start));
    const known = starts.get(markup);
    if (known === undefined) starts.set(markup, [length]);
    else known.push(length);
    const lines = '\n'.repeat(html.slice(start, end).split('\n').length - 1);
    add(markup === head ? `<meta>${lines}` : `<div>${lines}</div>`);
    from = end;
  }
  add(html.slice(from));
  return { html: parts.join(''), startsOf: (markup) => starts.get(markup) ?? [] };
}
