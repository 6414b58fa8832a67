import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#core/document/emptyDocument';
import type { DocumentChild, DocumentJson, InlineJson } from '#core/document/documentJson';
import { readDocument } from '#core/document/readDocument';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import { textBlocks } from '#core/text/textBlocks';
import { arbitraryDocument } from '../document/arbitraryDocument';
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
  paragraph,
  pullQuote,
  question,
  relatedArticle,
  rule,
  sourceLine,
  subhead,
  table,
} from '../document/build';

function tidied(...blocks: readonly DocumentChild[]): readonly DocumentChild[] {
  return tidyForPublication(documentOf({}, ...blocks)).content.slice(5);
}

describe('tidyForPublication', () => {
  it('leaves an empty document as it is', () => {
    expect(tidyForPublication(emptyDocument())).toEqual(emptyDocument());
  });

  it.each<[string, DocumentChild, readonly DocumentChild[]]>([
    ['spaces at the ends of a block', paragraph('  Nu \u00A0'), [paragraph('Nu')]],
    ['spaces in a row', paragraph('Nu  är ', bold(' det')), [paragraph('Nu är ', bold('det'))]],
    ['line breaks at the ends of a block', paragraph(lineBreak, 'Nu', lineBreak, ' ', lineBreak), [paragraph('Nu')]],
    ['spaces around line breaks', paragraph('ett ', lineBreak, ' två'), [paragraph('ett', lineBreak, 'två')]],
    ['letters in two parts', paragraph('a\u030A'), [paragraph('å')]],
    ['an accent apart from its letter', paragraph('a', bold('\u030Ab')), [paragraph('å', bold('b'))]],
    ['a link around nothing', paragraph('Nu ', link('https://a.example', ' '), 'då'), [paragraph('Nu då')]],
    ['the dash of a dialogue line', dialogueLine('– Hej'), [dialogueLine('Hej')]],
    ['the marks around a pull quote', pullQuote('”Vi vann”'), [pullQuote('Vi vann')]],
    [
      'the alternative text of a decorative photo',
      figure(imageName(1), { isDecorative: true, alternativeText: 'Ett mönster' }),
      [figure(imageName(1), { isDecorative: true })],
    ],
    ['a note to the editor', editorNote('Ring igen'), []],
    ['an article that has no page yet', relatedArticle('Ny bro', { article: crypto.randomUUID() }), []],
    ['an empty question', question(' '), []],
    ['an empty table', table(' ', ['', ' ']), []],
    ['empty rows of a table', table('', ['a', 'b'], ['', ' '], ['c', 'd']), [table('', ['a', 'b'], ['c', 'd'])]],
    [
      'the source of a box that says nothing',
      factBox('F', paragraph('a'), sourceLine(' ')),
      [factBox('F', paragraph('a'))],
    ],
    ['an empty item', bulletList(item(paragraph()), item(paragraph('a'))), [bulletList(item(paragraph('a')))]],
    [
      'an empty paragraph in a box',
      factBox('Fakta', paragraph(' '), paragraph('a')),
      [factBox('Fakta', paragraph('a'))],
    ],
  ])('takes away %s', (_name, block, expected) => {
    expect(tidied(block, subhead('Slut'))).toEqual([...expected, subhead('Slut')]);
  });

  it.each<[string, DocumentChild]>([
    ['paragraph', paragraph(' \u200B', lineBreak)],
    ['subhead', subhead()],
    ['dialogue line with nothing but its dash', dialogueLine('– ')],
    ['pull quote', pullQuote('', ' ')],
    ['blockquote', blockquote(paragraph(' '))],
    ['fact box', factBox('', paragraph())],
    ['list', bulletList(item(paragraph(), bulletList(item(paragraph(' ')))))],
  ])('leaves out an empty %s', (_name, block) => {
    expect(tidied(block, paragraph('Nu'))).toEqual([paragraph('Nu')]);
  });

  it.each<[string, DocumentChild]>([
    ['a photo without words', figure(imageName(1))],
    ['a box with nothing but a title', factBox('Fakta', paragraph())],
    ['a pull quote with nothing but a name', pullQuote('', 'Eva Lind')],
    ['a pull quote that holds a quotation', pullQuote('”Ja”, sa hon, ”kanske”')],
    ['an item with a list and no text of its own', bulletList(item(paragraph(), bulletList(item(paragraph('a')))))],
    ['fixed spaces', paragraph('1\u00A0000')],
    ['several line breaks', paragraph('a', lineBreak, lineBreak, 'b')],
  ])('keeps %s', (_name, block) => expect(tidied(block)).toEqual([block]));

  it('leaves out rules that part nothing', () => {
    expect(tidied(rule, paragraph('a'), rule, paragraph(' '), rule, paragraph('b'), rule, rule)).toEqual([
      paragraph('a'),
      rule,
      paragraph('b'),
    ]);
  });

  it('fills up the rows of a table, and takes a header that says nothing for a cell', () => {
    const [tidiedTable] = tidied(table('', ['', 'Antal'], ['Torsbro']));
    expect(tidiedTable).toMatchObject({
      content: [
        {},
        {
          content: [
            { content: [{ type: 'tableCell' }, { type: 'tableHeader' }] },
            { content: [{ type: 'tableCell' }, { type: 'tableCell' }] },
          ],
        },
      ],
    });
  });

  it('takes the bar from a dateline', () => {
    expect(tidyForPublication(documentOf({ dateline: ' LERUM |' }))).toEqual(documentOf({ dateline: 'LERUM' }));
  });

  it('keeps the number of a telephone link on one line', () => {
    expect(tidied(paragraph(link('tel:+4631', '031-12 34')))).toEqual([
      paragraph(link('tel:+4631', '031\u201112\u00A034')),
    ]);
  });

  it('puts marks in the order of the schema and joins neighbours that have the same', () => {
    expect(tidied(paragraph(marked('a', 'italic', 'bold'), marked('b', 'bold', 'italic'), italic('c')))).toEqual([
      paragraph(marked('ab', 'bold', 'italic'), italic('c')),
    ]);
  });

  it('gives an accent that has no letter something to stand on', () => {
    expect(tidied(paragraph('\u030A', lineBreak, '\u030A'), pullQuote('a', '\u030A'))).toEqual([
      paragraph('\u00A0\u030A', lineBreak, '\u00A0\u030A'),
      pullQuote('a', '\u00A0\u030A'),
    ]);
  });

  it('gives a document that holds the schema and needs no further tidying', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const once = tidyForPublication(document);
        const read = readDocument(once);
        expect(read.ok ? [] : read.error).toEqual([]);
        expect(tidyForPublication(once)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it('never drops a word', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(wordsOf(tidyForPublication(document))).toEqual(wordsOf(document));
      }),
      { numRuns: 300 },
    );
  });
});

function marked(text: string, ...types: ('bold' | 'italic')[]): InlineJson {
  return { type: 'text', text, marks: types.map((type) => ({ type })) };
}

/** The letters and digits of every block that readers are meant to meet. */
function wordsOf(document: DocumentJson): string {
  const content = document.content.flatMap((block): readonly DocumentChild[] => {
    if (block.type === 'editorNote' || (block.type === 'relatedArticle' && block.attrs.href === null)) return [];
    const figures = block.type === 'gallery' ? block.content : [block];
    return figures.filter((each) => !(each.type === 'figure' && each.attrs.isDecorative));
  });
  return textBlocks({ type: 'doc', content })
    .map(({ text }) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, ''))
    .join('');
}
