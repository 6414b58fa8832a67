import type { DefaultTreeAdapterMap, TreeAdapter } from 'parse5';
import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import type { HtmlParent } from './parsedHtml';

/** HTML as a tree. */
export interface BoundedTree {
  readonly root: HtmlParent;
  /** False where there was more than is read: what came after is not in the tree. */
  readonly isWhole: boolean;
}

/**
 * More elements than any text that somebody wrote. Hostile HTML makes far more of them than it has tags, since the
 * HTML Standard opens every unclosed mark anew in each paragraph (section 13.2.4.3); so the elements are counted, and
 * not the characters.
 */
const mostElements = 100_000;

/** Parses a whole page or a fragment as a browser does, and stops where there is more of it than any text has. */
export function parseBounded(html: string, form: 'page' | 'fragment'): BoundedTree {
  const { adapter, partOf } = boundedAdapter();
  try {
    const options = { treeAdapter: adapter };
    return { root: form === 'page' ? parse(html, options) : parseFragment(html, options), isWhole: true };
  } catch (error) {
    if (!(error instanceof TooManyElementsError)) throw error;
    return { root: partOf(), isWhole: false };
  }
}

/** Never seen outside: the parser has no other way to be stopped. */
class TooManyElementsError extends Error {}

function boundedAdapter(): {
  readonly adapter: TreeAdapter<DefaultTreeAdapterMap>;
  /** What has been parsed so far. */
  readonly partOf: () => HtmlParent;
} {
  let count = 0;
  let root: HtmlParent | undefined;
  return {
    adapter: {
      ...defaultTreeAdapter,
      createDocument: () => (root = defaultTreeAdapter.createDocument()),
      createElement: (tagName, namespace, attributes) => {
        count += 1;
        if (count > mostElements) throw new TooManyElementsError();
        const element = defaultTreeAdapter.createElement(tagName, namespace, attributes);
        // A fragment is built within an element of this name (section 13.4), a page within its document.
        if (tagName === 'html') root ??= element;
        return element;
      },
    },
    partOf: () => root ?? defaultTreeAdapter.createDocumentFragment(),
  };
}
