import type { FoundInPage } from './FoundInPage';
import type { ReadPage } from './readPage';
import { wordsOf } from './wordsOf';

/**
 * What is wrong with the order of the headings, by which those who don't see the page go through it. What stands in the
 * page of somebody else may have no heading of the first level.
 */
export function headingFindings({ elements }: ReadPage, kind: 'page' | 'part'): readonly FoundInPage[] {
  const headings = elements.filter(({ tagName }) => /^h[1-6]$/u.test(tagName));
  const found: FoundInPage[] = [];
  const [, ...further] = headings.filter(({ tagName }) => tagName === 'h1');
  if (kind === 'page' && headings.every(({ tagName }) => tagName !== 'h1')) {
    found.push({ code: 'no-main-heading', element: null });
  }
  let before = kind === 'page' ? 0 : 1;
  for (const element of headings) {
    const level = Number(element.tagName.slice(1));
    const words = wordsOf(element);
    if (words === '') found.push({ code: 'heading-empty', element, facts: { level } });
    else if (further.includes(element)) found.push({ code: 'main-heading-twice', element, facts: { words } });
    else if (level > before + 1 && before > 0)
      found.push({ code: 'heading-skip', element, facts: { words, level, before } });
    before = level;
  }
  return found;
}
