import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentChild } from '#core/document/documentJson';
import { readDocument } from '#core/document/readDocument';
import { readFragment } from '#core/intake/html/readFragment';
import { textBlocks } from '#core/text/textBlocks';
import {
  blockquote,
  bold,
  bulletList,
  dialogueLine,
  documentOf,
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
  rule,
  subhead,
  table,
} from '../../document/build';

const imageOf = (address: string) => (address === 'a.jpg' ? imageName(1) : undefined);

function read(html: string) {
  const result = readFragment(html, { imageOf });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const bodyOf = (html: string): readonly DocumentChild[] => read(html).document.content.slice(5);

const own = (html: string) => bodyOf(`<article class="wide spalt" lang="sv">${html}</article>`);
const letters = (text: string) =>
  text
    .replace(/[^a-zåäö]/gu, '')
    .split('')
    .toSorted()
    .join('');

describe('readFragment, HTML of others', () => {
  it.each<[string, string, readonly DocumentChild[]]>([
    ['paragraphs', '<p>ett</p><p>två</p>', [paragraph('ett'), paragraph('två')]],
    ['text without elements', 'ett', [paragraph('ett')]],
    ['text beside blocks', 'ett<div>två</div>tre', [paragraph('ett'), paragraph('två'), paragraph('tre')]],
    ['white space as a browser does', ' <p>\n  ett\t <b> två </b>\n</p> ', [paragraph('ett ', bold('två'))]],
    ['fixed spaces as they are', '<p>1&nbsp;000</p>', [paragraph('1\u00A0000')]],
    ['line breaks', '<p>ett <br> två<br></p>', [paragraph('ett', lineBreak, 'två')]],
    [
      'headings below the first',
      '<h2>A</h2><h5>B <b>c</b> <i>d</i></h5>',
      [subhead('A'), subhead('B c ', italic('d'))],
    ],
    [
      'dialogue lines',
      '<p>– Hej</p><p>- Nej</p><p>—\u00A0Jo</p>',
      ['Hej', 'Nej', 'Jo'].map((word) => dialogueLine(word)),
    ],
    ['a dash that is no dialogue', '<p>-5 grader</p>', [paragraph('-5 grader')]],
    ['bold and italic by any name', '<b>a</b><i>b</i><cite>c</cite>', [paragraph(bold('a'), italic('bc'))]],
    ['bold by style', '<span style="font-weight: 700">a</span>', [paragraph(bold('a'))]],
    ["Google Docs' bold that is not", '<b style="font-weight:normal"><p>a</p></b>', [paragraph('a')]],
    ['marks around blocks', '<b><p>a</p><p>b</p></b>', [paragraph(bold('a')), paragraph(bold('b'))]],
    ['links', '<a href=" https://a.example/ ">a</a>', [paragraph(link('https://a.example/', 'a'))]],
    ['a quotation', '<blockquote>a<ul><li>b</ul></blockquote>', [blockquote(paragraph('a'), paragraph('b'))]],
    ['a short quotation', 'han sa <q>nej</q>', [paragraph('han sa "nej"')]],
    ['a rule', 'a<hr>b', [paragraph('a'), rule, paragraph('b')]],
    [
      'lists',
      '<ol start=3><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ol>',
      [orderedList(3, item(paragraph('a'), bulletList(item(paragraph('b')))), item(paragraph('c'), paragraph('d')))],
    ],
    [
      'a list right within a list',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      [bulletList(item(paragraph('a'), bulletList(item(paragraph('b')))))],
    ],
    ['headings in lists', '<ul><li><h2>a</h2></ul>', [bulletList(item(paragraph('a')))]],
    ['lines of code', '<pre>a\n b</pre>', [paragraph('a', lineBreak, 'b')]],
    [
      'a picture with its words',
      '<figure><img src=a.jpg width=3 height=2 alt=b><figcaption>c <i>d</i></figcaption></figure>',
      [
        {
          ...figure(imageName(1), { alternativeText: 'b', widthPx: 3, heightPx: 2 }),
          content: [
            { type: 'caption', content: [{ type: 'text', text: 'c ' }, italic('d')] },
            { type: 'credit' },
            { type: 'alternativeText', content: [{ type: 'text', text: 'b' }] },
          ],
        },
      ],
    ],
    [
      'a picture within a paragraph',
      '<p>a<img src=a.jpg width=3 height=2>b</p>',
      [paragraph('a'), figure(imageName(1), { widthPx: 3, heightPx: 2 }), paragraph('b')],
    ],
    [
      'a picture within a list',
      '<ul><li>a<img src=a.jpg width=3 height=2></ul>',
      [bulletList(item(paragraph('a'))), figure(imageName(1), { widthPx: 3, heightPx: 2 })],
    ],
  ])('reads %s', (_name, html, blocks) => expect(bodyOf(html)).toEqual(blocks));

  it('takes the first h1 for the headline and a place before the text for the dateline', () => {
    const { document } = read('<h1>Ny <b>bro</b><br>i dag</h1><p>ÅRE | Nu är den <i>här</i></p><h1>Mer</h1>');
    expect(document).toEqual(
      documentOf({ headline: 'Ny bro i dag', dateline: 'ÅRE' }, paragraph('Nu är den ', italic('här')), subhead('Mer')),
    );
  });

  it('reads a whole page', () => {
    const page =
      '<!doctype html><html lang=sv><head><title>T</title><style>p{}</style></head><body><p>a</p></body></html>';
    expect(read(page)).toEqual({
      document: documentOf({}, paragraph('a')),
      language: null,
      isOwn: false,
      dropped: [{ code: 'element', name: 'style', count: 1 }],
    });
  });

  it('keeps a table of data, with cells in the columns that they stand in', () => {
    const { document, dropped } = read(
      '<table><caption>Tider <b>i dag</b></caption><thead><tr><th>Dag<th>Från<th>Till<tbody>' +
        '<tr><td rowspan=2>mån<td>10<td>14<tr><td colspan=2>stängt<tr><td>tis</table>',
    );
    expect(document.content.slice(5)).toEqual([
      table('Tider i dag', ['Dag', 'Från', 'Till'], ['mån', '10', '14'], ['', 'stängt', ''], ['tis', '', '']),
    ]);
    expect(dropped).toEqual([]);
  });

  it.each<[string, string, readonly DocumentChild[]]>([
    ['that says so', '<table role="presentation"><tr><td>Dag<td>Tid</table>', [paragraph('Dag'), paragraph('Tid')]],
    [
      'with a heading in it',
      '<table><tr><td><h2>Dag</h2>Måndag<td>Tid</table>',
      [subhead('Dag'), paragraph('Måndag'), paragraph('Tid')],
    ],
    ['of one column', '<table><tr><td>Dag<tr><td>Tid</table>', [paragraph('Dag'), paragraph('Tid')]],
    [
      'around a table of data',
      '<table><tr><td><table><tr><th>a<th>b</table><td>c</table>',
      [table('', ['a', 'b']), paragraph('c')],
    ],
  ])('reads a table that only lays things out, %s, as what is laid out', (_name, html, blocks) => {
    const { document, dropped } = read(html);
    expect(document.content.slice(5)).toEqual(blocks);
    expect(dropped).toEqual([]);
  });

  it('keeps the words of a table where none can stand, and tells that its form is lost', () => {
    const { document, dropped } = read('<ul><li>Tider<table><tr><td>mån<td>10</table></ul>');
    expect(document.content.slice(5)).toEqual([bulletList(item(paragraph('Tider'), paragraph('mån | 10')))]);
    expect(dropped).toEqual([{ code: 'structure', name: 'table', count: 1 }]);
  });

  it('makes a link card of a video, and drops the frames of others', () => {
    const { document, dropped } = read(
      '<p>Nu<iframe src="//www.youtube.com/embed/abc_DEF-123?rel=0" title="Bron byggs"></iframe></p>' +
        '<iframe src="https://player.vimeo.com/video/76979871"></iframe>' +
        '<iframe src="https://ads.example/pixel" width=1></iframe><iframe src="javascript:alert(1)"></iframe>',
    );
    expect(document.content.slice(5)).toEqual([
      paragraph('Nu'),
      linkCard('https://www.youtube.com/watch?v=abc_DEF-123', 'Bron byggs'),
      linkCard('https://vimeo.com/76979871'),
    ]);
    expect(dropped).toEqual([{ code: 'element', name: 'iframe', count: 2 }]);
  });

  it('drops what is not for readers, and tells', () => {
    const { document, dropped } = read(
      '<p>a<script>b</script><svg><text>c</text></svg><span hidden>d</span><i style="display:none">e</i>' +
        '<a href="javascript:f()">g</a><img src="h.jpg"><img src="h.jpg"><!-- i --></p><template>j</template>',
    );
    expect(document).toEqual(documentOf({}, paragraph('ag')));
    expect(dropped).toEqual([
      { code: 'element', name: 'script', count: 1 },
      { code: 'element', name: 'svg', count: 1 },
      { code: 'element', name: 'span', count: 1 },
      { code: 'element', name: 'i', count: 1 },
      { code: 'link', name: 'javascript:f()', count: 1 },
      { code: 'picture', name: 'h.jpg', count: 2 },
      { code: 'element', name: 'template', count: 1 },
    ]);
  });

  it('takes unfit characters away', () => {
    expect(bodyOf('<p>a&#1;b\u2028c&#xFFFE;</p>')).toEqual([paragraph('ab c')]);
  });

  it.each(['', ' \n ', '<p> </p>', '<script>a</script>', '<!-- a -->'])('finds no article in “%s”', (html) => {
    expect(readFragment(html, { imageOf })).toEqual({
      ok: false,
      error: [{ place: '', code: 'not-an-article', facts: {} }],
    });
  });

  it('reads HTML that is nested beyond reason', () => {
    for (const tag of ['div', 'blockquote', 'ul><li', 'b', 'table><tr><td', 'figure><figcaption']) {
      const { document } = read(`${`<${tag}>`.repeat(3000)}ord`);
      expect(
        textBlocks(document)
          .map(({ text }) => text)
          .join(''),
      ).toBe('ord');
      expect(readDocument(document).ok).toBe(true);
    }
  });

  it('makes a document that holds the schema of any HTML, with every word that is shown', () => {
    const word = fc.stringMatching(/^[a-zåäö]{1,8}$/u);
    const tag = fc.constantFrom(
      ...'p div h1 h2 ul ol li blockquote table tr td b i a span br img hr pre figure figcaption q dl dt dd aside'.split(
        ' ',
      ),
    );
    const piece = fc.oneof(
      word,
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constant(' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), word, (pieces, last) => {
        const html = [...pieces, last].join('');
        const { document } = read(html);
        expect(readDocument(document).ok).toBe(true);
        const shown = textBlocks(document)
          .map(({ text }) => text)
          .join('');
        expect(letters(shown)).toBe(letters(html.replace(/<[^>]*>/gu, '')));
      }),
      { numRuns: 500 },
    );
  });
});

describe('readFragment, our own HTML', () => {
  it('finds our article in a page of others, and reads nothing else', () => {
    const { document, isOwn, language } = read('<nav>a</nav><article class="spalt" lang="en-GB"><p>b</p></article>c');
    expect({ document, isOwn, language }).toEqual({
      document: documentOf({}, paragraph('b')),
      isOwn: true,
      language: 'en-GB',
    });
  });

  it('counts white space within blocks and none between them', () => {
    expect(own('\n<p> a  b </p>\n\n<p>c</p>\n')).toEqual([paragraph(' a  b '), paragraph('c')]);
  });

  it('reads what somebody else put among it as any HTML', () => {
    expect(own('<p>a</p> b <section><h3>c</h3></section><aside class="fact-box"><h4>d</h4></aside>')).toEqual([
      paragraph('a'),
      paragraph('b'),
      subhead('c'),
      factBox('', paragraph('d')),
    ]);
  });

  it('reads the words of a photo that it can’t have', () => {
    expect(
      own('<figure class="lead"><img src="b.jpg" width="1" height="1" alt="c"><figcaption>d</figcaption></figure>'),
    ).toEqual([paragraph('d')]);
  });

  it('takes no headline that stands for none', () => {
    expect(
      read('<article class="spalt"><header><h1 class="unseen">Utan rubrik</h1></header></article>').document,
    ).toEqual(documentOf({}));
  });
});
