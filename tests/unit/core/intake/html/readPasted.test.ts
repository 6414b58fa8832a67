import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentChild } from '#core/document/documentJson';
import { readDocument } from '#core/document/readDocument';
import { readPasted } from '#core/intake/html/readPasted';
import { withoutTracking } from '#core/intake/html/withoutTracking';
import {
  blockquote,
  bold,
  bulletList,
  dialogueLine,
  documentOf,
  item,
  link,
  orderedList,
  paragraph,
  subhead,
  table,
} from '../../document/build';

const folder = 'tests/fixtures/paste';
const fixtures = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const),
);
const byName = (name: string): string => fixtures.get(name) ?? '';

const linked = {
  type: 'text' as const,
  text: 'föreningen',
  marks: [{ type: 'link' as const, attrs: { href: 'https://kvarnen.example/nytt?a=1' } }, { type: 'italic' as const }],
};

/** An item of a list as Word writes it. */
function entry(level: number, sign: string, text: string): string {
  const shown = `<span style='mso-list:Ignore'>${sign}<span>&nbsp; </span></span>`;
  return `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'>${shown}${text}</p>`;
}

describe('readPasted', () => {
  it.each([...fixtures.keys()])(
    'keeps heading, bold, italic, link, lists, dialogue and table of %s, and nothing of its looks',
    (name) => {
      const { blocks, dropped } = readPasted(byName(name));
      const withoutHeaders = JSON.stringify(blocks).replaceAll('tableHeader', 'tableCell');
      const expected = [
        subhead('Kvarnen får nytt liv'),
        paragraph('Den gamla kvarnen i Torsbro ska bli ', bold('bageri'), ', skriver ', linked, '.'),
        bulletList(item(paragraph('Mjöl'), bulletList(item(paragraph('Råg')))), item(paragraph('Bröd'))),
        dialogueLine('Vi börjar i mars, säger Ida Lund.'),
        table('', ['År', 'Ton'], ['2026', '40']),
      ];
      expect(JSON.parse(withoutHeaders)).toEqual(
        JSON.parse(JSON.stringify(expected).replaceAll('tableHeader', 'tableCell')),
      );
      // What could not be kept is told: the picture is not on the clipboard as a file.
      expect(dropped.filter(({ code }) => code === 'picture')).toHaveLength(1);
    },
  );

  it('tells of comments and of what was struck out, and has neither among the words', () => {
    expect(readPasted(byName('word-reviewed.html')).dropped).toEqual(
      expect.arrayContaining([
        { code: 'element', name: 'del', count: 1 },
        { code: 'element', name: 'comment', count: 1 },
      ]),
    );
  });

  it.each<[string, string, readonly DocumentChild[]]>([
    ['a heading where it stands', '<p>ett</p><h1>två</h1>', [paragraph('ett'), subhead('två')]],
    [
      'titles and quotations of Word',
      '<p class=MsoTitle>a<p class=MsoQuote>b',
      [subhead('a'), blockquote(paragraph('b'))],
    ],
    [
      'what the short form of fonts says',
      '<span style="font:italic bold 9pt Arial">a</span>',
      [paragraph({ type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'italic' }] })],
    ],
    ['raised digits', '5 m<sup>2</sup> CO<sub>2</sub>', [paragraph('5 m² CO₂')]],
    ['no fixed spaces around', '<p>&nbsp;&nbsp;a&nbsp;b&nbsp;</p>', [paragraph('a\u00A0b')]],
    [
      'addresses as browsers mend them',
      '<a href="//a.example/å b|c">a</a>',
      [paragraph(link('https://a.example/å%20b%7Cc', 'a'))],
    ],
    ['telephone numbers', '<a href="tel:+46 70 12">a</a>', [paragraph(link('tel:+467012', 'a'))]],
    ['no arrows of notes', '<p>Källa. <a href="#ref1">↑</a></p>', [paragraph('Källa.')]],
  ])('reads %s', (_name, html, blocks) => {
    const reading = readPasted(html);
    expect(reading.blocks).toEqual(blocks);
    expect(reading.dropped).toEqual([]);
  });

  it('tells of a picture that would have come late, by its own address, and not of dots', () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    expect(
      readPasted(
        `<p>a<img src="${dot}" data-src="https://a.example/b.jpg"><img srcset="https://a.example/c.jpg 1x, d.jpg 2x">` +
          `<img src="https://count.example/" width=1 height=1><img src="${dot}"></p>`,
      ).dropped.map(({ name }) => name),
    ).toEqual(['https://a.example/b.jpg', 'https://a.example/c.jpg']);
  });

  it('gives the pictures that are in the markup, and no dots and lines', () => {
    const photo = `data:image/jpeg;base64,${'/9j/4AAQ'.repeat(100)}`;
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    const { blocks, pictures, dropped } = readPasted(
      `<p>Före</p><p><img src="${photo}"><img src="${dot}"><img src="data:image/svg+xml;base64,PHN2Zz4="></p><p>Efter</p>`,
    );
    expect(blocks).toEqual([paragraph('Före'), paragraph('Efter')]);
    expect(pictures).toEqual([photo]);
    expect(dropped).toEqual([{ code: 'picture', name: 'data:image/svg+xml;base64,PHN2Zz4=', count: 1 }]);
  });

  it('reads numbered lists of Word, at any depth', () => {
    const html = [entry(1, '1.', 'ett'), entry(2, 'a)', 'två'), entry(3, '·', 'tre'), entry(1, '2.', 'fyra')].join(
      '\n',
    );
    expect(readPasted(`<p>Nu</p>${html}<p>Sen</p>`).blocks).toEqual([
      paragraph('Nu'),
      orderedList(
        1,
        item(paragraph('ett'), orderedList(1, item(paragraph('två'), bulletList(item(paragraph('tre')))))),
        item(paragraph('fyra')),
      ),
      paragraph('Sen'),
    ]);
  });

  it.each([
    ['https://www.google.com/url?q=https://a.example/b?c%3D1&sa=D', 'https://a.example/b?c=1'],
    ['https://a.example/?utm_source=x&b=2&fbclid=y', 'https://a.example/?b=2'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%3Fgclid%3D1&h=2', 'https://a.example/'],
    ['https://a.example/?q=https://b.example', 'https://a.example/?q=https://b.example'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['mailto:a@example.com?subject=utm_source', 'mailto:a@example.com?subject=utm_source'],
    ['inte en adress', 'inte en adress'],
  ])('takes the tracking from %s', (address, expected) => expect(withoutTracking(address)).toBe(expected));

  // Each of these took minutes, overflowed the stack, or filled the memory.
  it.each([
    ['cells that reach down', `<table>${'<tr><td rowspan=1000>a<td rowspan=1000>b</tr>'.repeat(20_000)}</table>`],
    ['a giant table', `<table>${`<tr>${'<td>12'.repeat(50)}</tr>`.repeat(2000)}</table>`],
    [
      'marks that are opened anew in each paragraph',
      Array.from({ length: 20_000 }, (_, n) => `<font color=${n}><p>`).join(''),
    ],
    ['a style without end', `<p style="${'mso-list:'.repeat(100_000)}">a</p>`],
    ['fixed spaces', `<p>x${'\u00A0'.repeat(900_000)}A${'\u00A0'.repeat(90_000)}x</p>`],
    ['one paragraph of pieces', 'a<wbr>'.repeat(160_000)],
    ['headings in headings', `${'<div><h2><div>'.repeat(60)}${'<p>x</p>'.repeat(100_000)}`],
    ['paragraphs of a quotation', `<blockquote>${'<p>x'.repeat(250_000)}`],
    ['rows beyond number', `<table>${'<tr><td>1<td>1</tr>'.repeat(60_000)}</table>`],
    ['attributes', `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(' ')}>x`],
  ])('reads %s in a megabyte of HTML', { timeout: 60_000 }, (_name, html) => {
    const { blocks, dropped } = readPasted(html);
    const read = readDocument(documentOf({}, ...(blocks.length === 0 ? [paragraph()] : blocks)));
    expect(read.ok ? [] : read.error).toEqual([]);
    // No more than any text has; what was cut off is told.
    expect(JSON.stringify(blocks).length).toBeLessThan(20_000_000);
    expect(dropped.every(({ code, count }) => code !== 'rest' || count === 1)).toBe(true);
  });

  it('gives blocks that hold the schema, of five thousand mutated pages', { timeout: 300_000 }, () => {
    const pieces = [...fixtures.values()].flatMap((html) => html.match(/<[^>]{0,200}>|[^<]{1,80}/gu) ?? []);
    const piece = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '<table>',
          '<td colspan=99999>',
          '<td rowspan=0>',
          '</p>',
          '<li>',
          '<svg><p>',
          '<!--',
          ']]>',
          '<template>',
          '<b><p><i>',
          '\0',
          '<a href="javascript:x">',
        ),
      },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const { blocks } = readPasted(parts.join(''));
        const body = blocks.length === 0 ? [paragraph()] : blocks;
        const read = readDocument(documentOf({}, ...body));
        expect(read.ok ? [] : read.error).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['nested as deep as it goes', '<div>'.repeat(200_000)],
    ['one table within another', '<table><tr><td>'.repeat(60_000)],
    ['lists within lists', '<ul><li>'.repeat(100_000)],
    ['cells that span all', `<table><tr>${'<td colspan=1000 rowspan=1000>a'.repeat(30_000)}</table>`],
    ['nothing but words', 'ord '.repeat(250_000)],
    ['marks that never end', '<b><i><a href="https://a.example">'.repeat(25_000)],
  ])('reads a megabyte of HTML that is %s', { timeout: 60_000 }, (_name, html) => {
    const { blocks } = readPasted(html);
    const read = readDocument(documentOf({}, ...(blocks.length === 0 ? [paragraph()] : blocks)));
    expect(read.ok ? [] : read.error).toEqual([]);
  });
});
