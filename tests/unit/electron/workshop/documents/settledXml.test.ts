import { describe, expect, it } from 'vitest';
import { hasRevisions, settledXml } from '../../../../../electron/workshop/documents/word/settledXml';

const tracked = 'w:id="1" w:author="Eva" w:date="2026-03-02T07:00:00Z"';
const text = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
const gone = (words: string): string => `<w:del ${tracked}><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const added = (content: string): string => `<w:ins ${tracked}>${content}</w:ins>`;
const end = (name: 'ins' | 'del'): string => `<w:pPr><w:rPr><w:${name} ${tracked}/></w:rPr></w:pPr>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const body = (content: string): string => `<w:document xmlns:w="urn:w"><w:body>${content}</w:body></w:document>`;

function row(name: 'ins' | 'del', words: string): string {
  return `<w:tr><w:trPr><w:${name} ${tracked}/></w:trPr><w:tc>${paragraph(text(words))}</w:tc></w:tr>`;
}

/** The words of each paragraph, with the elements that are named. */
function linesOf(xml: string, ...kept: readonly string[]): readonly string[] {
  return xml
    .split('</w:p>')
    .map((part) =>
      part.replace(/<([\w:]+)[^>]*>|<\/[^>]+>/gu, (_tag, name: string | undefined) =>
        kept.includes(name ?? '') ? `<${name}>` : '',
      ),
    )
    .filter((line) => line !== '');
}

const both = (content: string, ...kept: readonly string[]): readonly (readonly string[])[] =>
  (['with', 'without'] as const).map((settled) => linesOf(settledXml(body(content), settled), ...kept));

describe('settledXml', () => {
  it('takes words that came or went, and those within a move', () => {
    const moved = `<w:moveFrom ${tracked}>${text('Bort. ')}</w:moveFrom>`;
    expect(both(paragraph(text('Bron är ') + gone('gammal') + added(text('ny')) + moved))).toEqual([
      ['Bron är ny'],
      ['Bron är gammalBort. '],
    ]);
  });

  it('parts and joins paragraphs', () => {
    expect(both(paragraph(end('ins') + text('Ett. ')) + paragraph(text('Två.')))).toEqual([
      ['Ett. ', 'Två.'],
      ['Ett. Två.'],
    ]);
    expect(both(paragraph(end('del') + text('Ett. ')) + paragraph(text('Två.')))).toEqual([
      ['Ett. Två.'],
      ['Ett. ', 'Två.'],
    ]);
    expect(both(paragraph(text('Ett.')) + paragraph(end('ins') + added(text('Två.'))))).toEqual([
      ['Ett.', 'Två.'],
      ['Ett.'],
    ]);
  });

  it('takes rows of a table that came or went', () => {
    expect(both(`<w:tbl>${row('ins', 'ny')}${row('del', 'gammal')}</w:tbl>`)).toEqual([['ny'], ['gammal']]);
  });

  it('takes looks and styles as they are or as they were', () => {
    const look = `<w:r><w:rPr><w:b/><w:rPrChange ${tracked}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>Bron</w:t></w:r>`;
    const style = `<w:pPr><w:pStyle w:val="Heading2"/><w:pPrChange ${tracked}><w:pPr><w:jc/></w:pPr></w:pPrChange></w:pPr>`;
    expect(both(paragraph(style + look), 'w:b', 'w:i', 'w:pStyle', 'w:jc')).toEqual([
      ['<w:pStyle><w:b>Bron'],
      ['<w:jc><w:i>Bron'],
    ]);
  });

  it('tells whether there is anything to settle', () => {
    expect([body(paragraph(gone('x'))), body(paragraph(text('w:ins')))].map(hasRevisions)).toEqual([true, false]);
  });
});
