import { addressesOfSourceSet } from './addressesOfSourceSet';
import { attributeOf } from './attributeOf';
import type { FoundInPage, PageElement } from './FoundInPage';
import type { PageExpected } from './PageExpected';
import type { ReadPage } from './readPage';

/** Photos that some readers can't see, that make the page jump, or whose file is not there. */
export function pictureFindings({ elements }: ReadPage, expected: PageExpected): readonly FoundInPage[] {
  return elements.flatMap((element): readonly FoundInPage[] => {
    if (element.tagName === 'source') return addressFindings(element, expected);
    if (element.tagName !== 'img') return [];
    const source = attributeOf(element, 'src') ?? '';
    const alternative = attributeOf(element, 'alt');
    const found: FoundInPage[] = [...addressFindings(element, expected)];
    if (source.trim() === '') found.push({ code: 'picture-no-address', element });
    const isSilent = alternative !== undefined && alternative.trim() === '';
    // Silence is right for what is there for its looks: a logo of a profile, a photo that the writer calls decorative.
    const isMeant = isSilent && (!expected.isOwnFile(source) || !expected.toBeDescribed.has(source));
    if (alternative === undefined || (isSilent && !isMeant)) found.push({ code: 'picture-no-alternative', element });
    else if (/^\S+\.(?:jpe?g|png|gif|webp|avif|tiff?)$|^(?:img|dsc[nf]?|p)[_-]?\d{3,}$/iu.test(alternative.trim())) {
      found.push({ code: 'picture-alternative-file', element, facts: { words: alternative.trim() } });
    }
    const isSized = ['width', 'height'].every((name) => /^[1-9]\d*$/u.test(attributeOf(element, name) ?? ''));
    if (!isSized) found.push({ code: 'picture-no-size', element });
    return found;
  });
}

function addressFindings(element: PageElement, { isOwnFile, kind }: PageExpected): readonly FoundInPage[] {
  const sources = [attributeOf(element, 'src') ?? '', ...addressesOfSourceSet(attributeOf(element, 'srcset') ?? '')];
  return [...new Set(sources)].flatMap((address): readonly FoundInPage[] => {
    if (address.trim() === '' || /^data:/iu.test(address) || isOwnFile(address)) return [];
    const isOutside = /^(?:https?:)?\/\//iu.test(address);
    // A system that takes the article may have its photos already.
    if (isOutside && kind === 'part') return [];
    return [{ code: isOutside ? 'picture-outside' : 'picture-file-missing', element, facts: { address } }];
  });
}
