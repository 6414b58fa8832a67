import { addressFault } from '../../document/addressFault';
import { isLanguageTag } from '../../document/languageTag';
import { attributeOf } from './attributeOf';
import type { FoundInPage, PageElement } from './FoundInPage';
import type { ReadPage } from './readPage';
import { wordsOf } from './wordsOf';

/** Browsers look for the encoding in as many bytes (HTML Standard section 13.2.3.2). */
const encodingWithin = 1024;

/** What browsers, search engines and screen readers miss of a complete page, or can't use. */
export function headFindings({ elements }: ReadPage): readonly FoundInPage[] {
  const named = (tag: string, attribute: string, value: string): readonly PageElement[] =>
    elements.filter((each) => each.tagName === tag && attributeOf(each, attribute)?.trim().toLowerCase() === value);
  const found: FoundInPage[] = [];
  const root = elements.find(({ tagName }) => tagName === 'html');
  const language = (root === undefined ? undefined : attributeOf(root, 'lang')) ?? '';
  if (language === '') found.push(whole('no-language'));
  else if (!isLanguageTag(language)) found.push({ ...whole('language-unknown'), facts: { language } });
  const [title, ...otherTitles] = elements.filter(
    ({ tagName, namespaceURI }) => tagName === 'title' && namespaceURI.endsWith('/xhtml'),
  );
  if (title === undefined || wordsOf(title) === '') found.push(whole('no-title'));
  found.push(...otherTitles.map((element) => ({ code: 'title-twice' as const, element })));
  if (contentOf(named('meta', 'name', 'description')) === '') found.push(whole('no-description'));
  const [encoding] = elements.filter(
    (each) => each.tagName === 'meta' && attributeOf(each, 'charset')?.toLowerCase() === 'utf-8',
  );
  if (encoding === undefined || (encoding.sourceCodeLocation?.endOffset ?? 0) > encodingWithin) {
    found.push(whole('no-charset'));
  }
  if (contentOf(named('meta', 'name', 'viewport')) === '') found.push(whole('no-viewport'));
  const [canonical] = named('link', 'rel', 'canonical');
  if (canonical === undefined) found.push(whole('no-canonical'));
  else {
    const address = attributeOf(canonical, 'href') ?? '';
    const isWeb = /^https?:/iu.test(address) && addressFault(address) === undefined;
    if (!isWeb) found.push({ code: 'canonical-unfit', element: canonical, facts: { address } });
  }
  return found;
}

function contentOf([element]: readonly PageElement[]): string {
  return element === undefined ? '' : (attributeOf(element, 'content') ?? '').trim();
}

function whole(code: FoundInPage['code']): FoundInPage {
  return { code, element: null };
}
