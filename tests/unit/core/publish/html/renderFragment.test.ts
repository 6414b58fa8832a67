import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentChild, DocumentJson, ListItemJson } from '#core/document/documentJson';
import { renderFragment } from '#core/publish/html/renderFragment';
import { siteNameOf } from '#core/text/siteNameOf';
import type { TextNode } from '#core/text/textOf';
import { textOf } from '#core/text/textOf';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import {
  blockquote,
  bold,
  bulletList,
  dialogueLine,
  documentOf,
  editorNote,
  factBox,
  figure,
  imageName,
  italic,
  item,
  lineBreak,
  link,
  linkCard,
  orderedList,
  paragraph,
  pullQuote,
  question,
  relatedArticle,
  rule,
  sourceLine,
  subhead,
  table,
} from '../../document/build';
import { elementsOf, textOfHtml } from '../parsedText';

const options = {
  language: 'sv',
  imageAddress: ({ image }: { readonly image: string }) => `bild-${Number.parseInt(image, 16)}.jpg`,
};

function render(document: DocumentJson, more = {}) {
  return renderFragment(document, { ...options, ...more });
}

function body(...blocks: readonly DocumentChild[]) {
  const lines = render(documentOf({}, ...blocks)).split('\n');
  return lines.slice(1, -2).join('\n');
}

describe('renderFragment', () => {
  it('writes the header in the order of the article', () => {
    const html = render(
      documentOf({ kicker: 'Skola', headline: 'Ny rektor', standfirst: italic('I höst'), byline: 'Av Per Ek' }),
      { publishedAt: '2026-03-02T08:00:00+01:00' },
    );
    expect(html).toBe(
      [
        '<article class="spalt" lang="sv">',
        '<header>',
        '<p class="kicker">Skola</p>',
        '<h1>Ny rektor</h1>',
        '<p class="standfirst"><em>I höst</em></p>',
        '<p class="byline">Av Per Ek</p>',
        '<p class="published"><time datetime="2026-03-02T08:00:00+01:00">2 mars 2026 kl. 08.00</time></p>',
        '</header>',
        '</article>',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is empty', () => {
    expect(render(documentOf({}))).toBe('<article class="spalt" lang="sv">\n</article>\n');
  });

  it('tells what was wrong and has been put right, after the text', () => {
    const corrections = [{ at: '2026-03-03T09:30:00+01:00', text: 'Bron är <30 meter.' }];
    expect(render(documentOf({}, paragraph('Nu')), { corrections })).toContain(
      '<p>Nu</p>\n<aside class="corrections" role="note">\n<h2>Rättelser</h2>\n' +
        '<p><time datetime="2026-03-03T09:30:00+01:00">3 mars 2026 kl. 09.30</time>: Bron är &lt;30 meter.</p>\n</aside>\n</article>',
    );
  });

  it('says when an article was corrected', () => {
    const html = render(documentOf({}), {
      publishedAt: '2026-03-02T08:00:00+01:00',
      correctedAt: '2026-03-03T09:30:00+01:00',
    });
    expect(textOfHtml(html).trim()).toBe('2 mars 2026 kl. 08.00 Uppdaterad 3 mars 2026 kl. 09.30');
  });

  it('names a page without a headline to those who only hear it', () => {
    expect(render(documentOf({}), { unseenHeadline: 'Utan rubrik' })).toContain('<h1 class="unseen">Utan rubrik</h1>');
    expect(render(documentOf({ headline: 'A' }), { unseenHeadline: 'Utan rubrik' })).not.toContain('unseen');
  });

  it.each([
    ['a paragraph', paragraph('Nu ', bold('är'), ' det'), '<p>Nu <strong>är</strong> det</p>'],
    ['a line break', paragraph('ett', lineBreak, 'två'), '<p>ett<br>två</p>'],
    ['a link', paragraph(link('https://a.example/?b&c', 'dit')), '<p><a href="https://a.example/?b&amp;c">dit</a></p>'],
    ['a subhead', subhead('Om ', italic('tid')), '<h2>Om <em>tid</em></h2>'],
    ['a dialogue line', dialogueLine('Hej, säger hon.'), '<p class="dialogue">– Hej, säger hon.</p>'],
    ['a source line', sourceLine('Källa: X'), '<p class="source">Källa: X</p>'],
    ['a rule', rule, '<hr>'],
    ['a blockquote', blockquote(paragraph('a'), paragraph('b')), '<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>'],
    [
      'a pull quote',
      pullQuote('Vi vann', 'Eva Lind'),
      '<aside class="pull-quote" role="note">\n<blockquote><p>Vi vann</p></blockquote>\n<p class="attribution">Eva Lind</p>\n</aside>',
    ],
    [
      'a fact box',
      factBox('Fakta', paragraph('a')),
      '<aside class="fact-box" role="note">\n<h2>Fakta</h2>\n<p>a</p>\n</aside>',
    ],
    [
      'a list within a list',
      bulletList(item(paragraph('a'), orderedList(3, item(paragraph('b'))))),
      '<ul>\n<li>a<ol start="3">\n<li>b</li>\n</ol>\n</li>\n</ul>',
    ],
    [
      'an item of two paragraphs',
      orderedList(1, item(paragraph('a'), paragraph('b'))),
      '<ol>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ol>',
    ],
    [
      'a photo',
      figure(imageName(1), { caption: bold('Bron'), credit: 'Bo Lind', alternativeText: 'En "bro"' }),
      '<figure>\n<img src="bild-1.jpg" width="1200" height="800" alt="En &quot;bro&quot;" loading="eager">\n' +
        '<figcaption><strong>Bron</strong> <span class="credit"><span class="credit-label">Foto:</span> Bo Lind</span></figcaption>\n</figure>',
    ],
    [
      'a decorative photo',
      figure(imageName(1), { isDecorative: true }),
      '<figure>\n<img src="bild-1.jpg" width="1200" height="800" alt="" data-decorative="" loading="eager">\n</figure>',
    ],
    [
      'a pull quote beside the text',
      pullQuote('Vi vann', '', 'left'),
      '<aside class="pull-quote is-left" role="note">\n<blockquote><p>Vi vann</p></blockquote>\n</aside>',
    ],
    [
      'a photo that is turned and cut',
      figure(imageName(1), { edit: { rotation: 90, crop: { left: 0, top: 0.5, width: 1, height: 0.5 } } }),
      '<figure>\n<img src="bild-1.jpg" width="800" height="600" alt="" loading="eager">\n</figure>',
    ],
    [
      'a table',
      table('Elever', ['Skola', 'Antal'], ['Torsbro', '312']),
      '<div class="table" role="group" aria-label="Elever" tabindex="0">\n<table>\n<caption>Elever</caption>\n' +
        '<thead>\n<tr><th scope="col">Skola</th><th scope="col">Antal</th></tr>\n</thead>\n' +
        '<tbody>\n<tr><td>Torsbro</td><td>312</td></tr>\n</tbody>\n</table>\n</div>',
    ],
    ['a question', question('Varför?'), '<p class="question"><strong>Varför?</strong></p>'],
    ['a note to the editor', editorNote('Ring igen'), ''],
    [
      'a link card',
      linkCard('https://www.youtube.com/watch?v=a&t=1', 'Se filmen', 'Två minuter'),
      '<div class="link-card">\n<p class="link-card-title"><a href="https://www.youtube.com/watch?v=a&amp;t=1">Se filmen</a></p>\n' +
        '<p class="link-card-site">YouTube</p>\n<p class="link-card-note">Två minuter</p>\n</div>',
    ],
    [
      'a related article',
      relatedArticle('Ny bro', { href: 'https://a.example/1' }),
      '<p class="related-article"><span class="related-label">Läs också:</span> <a href="https://a.example/1">Ny bro</a></p>',
    ],
  ])('writes %s', (_name, block, html) => expect(body(block)).toBe(html));

  it('loads the lead photo first, and the first of all photos without being asked', () => {
    const html = render(documentOf({ lead: figure(imageName(2)) }, figure(imageName(3))));
    expect(html).toContain('<figure class="lead">\n<img src="bild-2.jpg"');
    expect(html.match(/loading="\w+"(?: fetchpriority="\w+")?/gu)).toEqual([
      'loading="eager" fetchpriority="high"',
      'loading="lazy"',
    ]);
    const withoutLead = render(documentOf({}, paragraph('a'), figure(imageName(2)), figure(imageName(3))));
    expect(withoutLead.match(/loading="\w+"(?: fetchpriority="\w+")?/gu)).toEqual([
      'loading="eager"',
      'loading="lazy"',
    ]);
  });

  it('lets the dateline run into the first paragraph', () => {
    const html = render(documentOf({ dateline: 'LERUM' }, paragraph('Nu har ', bold('det'))));
    expect(html).toContain('<p><span class="dateline">LERUM</span> | Nu har <strong>det</strong></p>');
    expect(textOfHtml(html)).toContain('LERUM | Nu har det');
  });

  it('gives the dateline a line of its own where the body begins with something else', () => {
    expect(render(documentOf({ dateline: 'LERUM' }, dialogueLine('Nej')))).toContain(
      '<p class="dateline">LERUM</p>\n<p class="dialogue">– Nej</p>',
    );
  });

  it.each(['Foto: Bo Lind', 'Arkivbild', 'Photo: Bo Lind', 'Bild:Lerums kommun', '© Bo Lind', 'Illustration: Bo Lind'])(
    'puts no word before the credit “%s”',
    (credit) => expect(textOfHtml(body(figure(imageName(1), { credit })))).toBe(`\n\n${credit}\n`),
  );

  it.each([
    ['sv', 'Foto: Bo Lind'],
    ['en-GB', 'Photo: Bo Lind'],
    ['fi', 'Photo: Bo Lind'],
  ])('puts the word of the language %s before a credit', (language, text) => {
    const html = render(documentOf({}, figure(imageName(1), { credit: 'Bo Lind' })), { language });
    expect(textOfHtml(html)).toContain(text);
  });

  it('keeps a mark that goes on in one element', () => {
    const both = { type: 'text' as const, text: 'b', marks: [{ type: 'bold' as const }, { type: 'italic' as const }] };
    expect(body(paragraph(bold('a'), both, bold('c')))).toBe('<p><strong>a<em>b</em>c</strong></p>');
  });

  it('says of each block in which language it is, where that is not the language of the article', () => {
    const english = { language: 'en' };
    expect(body({ ...paragraph('We did.'), attrs: english })).toBe('<p lang="en">We did.</p>');
    expect(body({ ...dialogueLine('We did.'), attrs: english })).toBe('<p class="dialogue" lang="en">– We did.</p>');
    expect(body(bulletList(item({ ...paragraph('One'), attrs: english }), item(paragraph('Två'))))).toBe(
      '<ul>\n<li><p lang="en">One</p>\n</li>\n<li>Två</li>\n</ul>',
    );
    expect(render(documentOf({ dateline: 'LONDON' }, { ...paragraph('We did.'), attrs: english }))).toContain(
      '<p lang="en"><span class="dateline" lang="sv">LONDON</span> | We did.</p>',
    );
  });

  it('writes the text of a link that no article may have, and not the link', () => {
    expect(body(paragraph(link('javascript:alert(1)', 'hej')))).toBe('<p>hej</p>');
  });

  it('has every character of the document once and in order, with nothing but the signs of its form between', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(textOfHtml(render(document)).replaceAll('\n', '')).toBe(publishedText(document));
      }),
      { numRuns: 300 },
    );
  });

  it('lets no text become an element, an attribute or a request', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const strangers = elementsOf(render(document)).flatMap(({ tagName, attrs }): readonly unknown[] =>
          allowed[tagName] === undefined
            ? [tagName]
            : attrs.filter(
                ({ name, value }) =>
                  allowed[tagName]?.includes(name) !== true || addresses[name]?.test(value) === false,
              ),
        );
        expect(strangers).toEqual([]);
        expect(render(document)).not.toContain('<!--');
      }),
      { numRuns: 300 },
    );
  });
});

const addresses: Readonly<Record<string, RegExp>> = { src: /^bild-\d+\.jpg$/u, href: /^(?:https?|mailto|tel):/u };
const allowed: Readonly<Record<string, readonly string[]>> = {
  article: ['class', 'lang'],
  header: [],
  p: ['class', 'data-article', 'lang'],
  h1: [],
  h2: ['lang'],
  span: ['class', 'lang'],
  strong: [],
  em: [],
  a: ['href'],
  br: [],
  hr: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  aside: ['class', 'role'],
  figure: ['class'],
  figcaption: [],
  div: ['class', 'role', 'aria-label', 'tabindex'],
  table: [],
  caption: ['lang'],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'lang'],
  td: ['lang'],
  img: ['src', 'width', 'height', 'alt', 'loading', 'decoding', 'fetchpriority', 'data-decorative'],
};

function words(node: TextNode): string {
  return textOf(node).replaceAll('\n', '');
}

/** What a reader should meet, put together without HTML: every word of the document and the signs of its form. */
function publishedText(document: DocumentJson): string {
  const list = (items: readonly ListItemJson[]): string =>
    items.flatMap(({ content }) => content.map((child) => block(child))).join('');
  const block = (node: DocumentChild): string => {
    switch (node.type) {
      case 'dialogueLine':
        return `– ${words(node)}`;
      case 'bulletList':
      case 'orderedList':
        return list(node.content);
      case 'factBox':
        return node.content.map((child) => (child.type === 'factBoxTitle' ? words(child) : block(child))).join('');
      case 'editorNote':
        return '';
      case 'gallery':
        return node.content.map(block).join('');
      case 'relatedArticle':
        return `Läs också: ${words(node)}`;
      case 'linkCard': {
        const [title, note] = node.content.map(words);
        return `${title}${siteNameOf(node.attrs.href)}${note}`;
      }
      case 'figure': {
        const [caption, credit] = node.content.map(words);
        const label = /^\s*(?:Foto|© )/iu.test(credit ?? '') || credit === '' ? '' : 'Foto: ';
        return `${caption}${node.content[0].content && credit ? ' ' : ''}${label}${credit}`;
      }
      default:
        return words(node);
    }
  };
  const bodyStart = document.content.findIndex(({ type }) => type === 'dateline') + 1;
  return document.content
    .map((node, index) => {
      const isRunIn =
        node.type === 'dateline' && words(node) !== '' && document.content[bodyStart]?.type === 'paragraph';
      return index === bodyStart - 1 && isRunIn ? `${words(node)} | ` : block(node);
    })
    .join('');
}
