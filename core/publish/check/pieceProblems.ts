import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Problem } from '../../base/Problem';

type Element = DefaultTreeAdapterTypes.Element;

/** A part of the article that belongs in the page once, and where it was put. */
export interface ExpectedPiece {
  /** As templates call it: `article.body`. */
  readonly name: string;
  /** Where it begins in the page, in UTF-16 code units, for each time that the template asked for it. */
  readonly starts: readonly number[];
  /** Whether it belongs within the head of the page. */
  readonly isOfHead: boolean;
}

/** What may stand around a part of the article: nothing that hides it, or takes it for something else. */
const around = new Set(['html', 'body', 'main', 'article', 'section', 'div', 'header', 'footer', 'aside']);

/**
 * Which parts of the article are missing, stand twice, stand before what comes before them in the article, or stand
 * where a reader does not find them: in a comment, an attribute, a heading, something hidden. `elements` are all those
 * of the page, by where they begin.
 */
export function pieceProblems(
  pieces: readonly ExpectedPiece[],
  elements: ReadonlyMap<number, Element>,
): readonly Problem[] {
  let after = -1;
  return pieces.flatMap(({ name, starts, isOfHead }): readonly Problem[] => {
    const problem = (code: Problem['code']): readonly Problem[] => [
      { place: 'page.liquid', code, facts: { found: `{{ ${name} }}` } },
    ];
    const [start, second] = starts;
    if (start === undefined) return problem('piece-missing');
    if (second !== undefined) return problem('piece-twice');
    const element = elements.get(start);
    if (element === undefined || !(isOfHead ? isInHead(element) : isInSight(element))) return problem('piece-hidden');
    if (start < after) return problem('piece-order');
    after = start;
    return [];
  });
}

function isInHead({ parentNode }: Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'head';
}

function isInSight(element: Element): boolean {
  for (let { parentNode } = element; parentNode !== null && 'tagName' in parentNode; { parentNode } = parentNode) {
    const { tagName, attrs } = parentNode;
    if (!around.has(tagName) || attrs.some(({ name }) => name === 'hidden' || name === 'aria-hidden')) return false;
  }
  return true;
}
