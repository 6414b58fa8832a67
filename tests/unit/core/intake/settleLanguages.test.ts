import { describe, expect, it } from 'vitest';
import { readPage } from '#core/intake/html/readPage';
import { readPasted } from '#core/intake/html/readPasted';
import { settleLanguages } from '#core/intake/settleLanguages';
import { shapeArticle } from '#core/intake/shapeArticle';
import { textOf } from '#core/text/textOf';

/** The languages that the blocks of pasted HTML have in an article. */
function languagesIn(html: string, articleLanguage: string): readonly unknown[] {
  const { blocks } = readPasted(html);
  settleLanguages(blocks, articleLanguage);
  return blocks.map((block) => ('attrs' in block ? block.attrs : null));
}

describe('settleLanguages', () => {
  it('keeps what markup says of blocks, from the elements around them too, but for the article’s own language', () => {
    const html = '<p lang="sv-SE">Vi är här.</p><div lang="EN-us"><p>We did.</p><h2>So there</h2></div><p>Ja.</p>';
    expect(languagesIn(html, 'sv')).toEqual([null, { language: 'en-US' }, { language: 'en-US' }, null]);
    expect(languagesIn(html, 'en-GB')).toEqual([{ language: 'sv-SE' }, null, null, null]);
  });

  it('believes nothing of a language that a block plainly is not in', () => {
    const html =
      '<p lang="en-US">Det är inte för att vi ska ha en ny bro.</p><p lang="en-US">Ja.</p><p lang="fr">Oui.</p>';
    expect(languagesIn(html, 'sv')).toEqual([null, null, { language: 'fr' }]);
  });

  it('takes no language from words within a block, nor what names none', () => {
    expect(languagesIn('<p><span lang="en">We</span> är här.</p><p lang="?!">Ja.</p>', 'sv')).toEqual([null, null]);
  });

  it('holds in lists, and where a page becomes an article', () => {
    const page = readPage(
      '<html lang="sv"><body><h1>Ny bro</h1><p>Det är en bro.</p><p lang="en">We did.</p><ul><li lang="en">Yes</li></ul></body></html>',
    );
    if (!page.ok) throw new Error('not read');
    const { content } = shapeArticle(page.value.document, 'sv');
    expect(content.find((block) => textOf(block) === 'We did.')).toMatchObject({ attrs: { language: 'en' } });
    expect(content.find(({ type }) => type === 'bulletList')).toMatchObject({
      content: [{ content: [{ attrs: { language: 'en' } }] }],
    });
  });
});
