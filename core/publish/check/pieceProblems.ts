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
  /** Of a page that is no article: the template, and whether the page must have the part. Absent for parts of an article. */
  readonly inList?: { readonly template: string; readonly isRequired: boolean };
}

/** What may stand around a part of the article: nothing that hides it, or takes it for something else. */
const around = new Set(['html', 'body', 'main', 'article', 'section', 'div', 'header', 'footer', 'aside']);
/** What may stand around a part of a list, besides. */
const aroundInList = new Set([...around, 'ol', 'ul', 'li', 'nav']);

/**
 * Which parts of the article are missing, stand twice, stand before what comes before them in the article, or stand
 * where a reader does not find them: in a comment, an attribute, a heading, something hidden. Of what a list need not
 * have, only the last is asked. `elements` are all those of the page, by where they begin.
 */
export function pieceProblems(
  pieces: readonly ExpectedPiece[],
  elements: ReadonlyMap<number, Element>,
): readonly Problem[] {
  let after = -1;
  return pieces.flatMap(({ name, starts, isOfHead, inList }): readonly Problem[] => {
    const problem = (code: Problem['code']): readonly Problem[] => [
      { place: inList?.template ?? 'page.liquid', code, facts: { found: `{{ ${name} }}` } },
    ];
    const isInPlace = (begin: number): boolean => {
      const element = elements.get(begin);
      if (element === undefined) return false;
      return isOfHead ? isInHead(element) : isInSight(element, inList === undefined ? around : aroundInList);
    };
    if (inList?.isRequired === false) return starts.every(isInPlace) ? [] : problem('piece-hidden');
    const [start, second] = starts;
    if (start === undefined) return problem('piece-missing');
    if (second !== undefined) return problem('piece-twice');
    if (!isInPlace(start)) return problem('piece-hidden');
    if (start < after) return problem('piece-order');
    after = start;
    return [];
  });
}

function isInHead({ parentNode }: Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'head';
}

function isInSight(element: Element, allowed: ReadonlySet<string>): boolean {
  for (let { parentNode } = element; parentNode !== null && 'tagName' in parentNode; { parentNode } = parentNode) {
    const { tagName, attrs } = parentNode;
    if (!allowed.has(tagName) || attrs.some(({ name }) => name === 'hidden' || name === 'aria-hidden')) return false;
  }
  return true;
}
