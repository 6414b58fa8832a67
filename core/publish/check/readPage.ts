import type { DefaultTreeAdapterTypes, ParserError } from 'parse5';
import { parse, parseFragment } from 'parse5';
import type { PageElement } from './FoundInPage';

/** A page as a browser reads it. */
export interface ReadPage {
  /** All elements in the order of the file; those that a browser puts in by itself too. */
  readonly elements: readonly PageElement[];
  readonly ids: ReadonlySet<string>;
  /** What the HTML Standard calls errors (section 13.2), by their names there. */
  readonly errors: readonly { readonly code: string; readonly line: number }[];
}

/** Reads a complete page, or what stands in the page of somebody else. Never fails: nor does a browser. */
export function readPage(html: string, kind: 'page' | 'part'): ReadPage {
  const errors: { code: string; line: number }[] = [];
  const options = {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    onParseError: ({ code, startLine }: ParserError) => void errors.push({ code, line: startLine }),
  };
  const root = kind === 'page' ? parse(html, options) : parseFragment(html, options);
  const elements: PageElement[] = [];
  const ids = new Set<string>();
  // A list of what is to be visited, since a stranger's page may be deeper than calls go.
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    elements.push(node);
    for (const { name, value } of node.attrs) if (name === 'id') ids.add(value);
    waiting.push(...node.childNodes.toReversed());
  }
  return { elements, ids, errors };
}
