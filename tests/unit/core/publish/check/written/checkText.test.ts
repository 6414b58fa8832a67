import { describe, expect, it } from 'vitest';
import { checkText } from '#core/publish/check/written/checkText';
import { publishArticle } from '#core/publish/publishArticle';
import {
  articleOf,
  bulletList,
  dialogueLine,
  documentOf,
  editorNote,
  figure,
  imageName,
  item,
  linkCard,
  orderedList,
  paragraph,
  relatedArticle,
  table,
} from '../../../document/build';

const article = articleOf(
  documentOf(
    {
      headline: 'Ny bro i Lerum',
      lead: figure(imageName(1), { caption: 'Bron i dag', credit: 'Bo Lind', alternativeText: 'En bro över en å' }),
      dateline: 'LERUM',
    },
    paragraph('På lördag öppnar den nya bron över ån för alla.'),
    dialogueLine('Den är mycket efterlängtad, säger Eva Sund.'),
    orderedList(3, item(paragraph('Lång')), item(paragraph('')), item(paragraph('Hög'))),
    bulletList(item(paragraph('Sverigeslängstasammansattaordförbroaröverån är långt'))),
    linkCard('https://www.lerum.se/bron', 'Om bron', 'Mer'),
    relatedArticle('Utan sida'),
    table('Kostnad', ['År', 'Kronor'], ['2026', '5']),
    editorNote('Ring Eva'),
  ),
  { corrections: [{ at: '2026-03-02T07:00:00.000Z', text: 'Bron är 5 meter.' }] },
);

/** What is found in the text of the article when this was done to it: severity, code, and what its sentence names. */
function found(damaged: (text: string) => string = (text) => text, lineWidth: number | null = null) {
  const text = publishArticle(article, { format: 'text', lineWidth }).files[0]?.text ?? '';
  const given = damaged(text);
  return checkText(given, { article, lineWidth }).map(({ code, severity, place, line, facts }) =>
    [severity, code, place ?? (line === null ? '–' : `line ${line}`), ...Object.values(facts)].join(' '),
  );
}

describe('checkText', () => {
  it('finds nothing in what was written, as it is and in lines of a width', () => {
    expect(found()).toEqual([]);
    for (const width of [30, 40, 72]) expect(found((text) => text, width)).toEqual([]);
  });

  it('tells of words that are missing, with their block', () => {
    expect(found((text) => text.replace('nya bron ', ''))).toEqual([
      'error words-missing document.content[6] nya bron',
    ]);
    expect(found((text) => text.replace('Bron är 5 meter.', ''))).toEqual(['error words-missing – Bron är 5 meter']);
    expect(found((text) => text.replace('www.lerum.se', ''))).toEqual([
      'error words-missing document.content[10] www lerum se',
    ]);
    expect(found((text) => text.slice(0, text.indexOf('Kostnad')))).toEqual([
      'error words-missing document.content[12] Kostnad År Kronor 2026 5',
      'error words-missing – Bron är 5 meter',
    ]);
  });

  it('tells of words that ran into one', () => {
    expect(found((text) => text.replace('nya bron', 'nyabron'))).toEqual([
      'error words-missing document.content[6] nya bron',
      'error words-added line 5 nyabron',
    ]);
  });

  it('tells of words that are there twice, or that nobody is to read', () => {
    expect(found((text) => text.replace('Bron i dag', 'Bron i dag Bron i dag'))).toEqual([
      'error words-added line 3 Bron i dag',
    ]);
    expect(found((text) => `${text}Ring Eva\n`)).toEqual(['error words-added line 25 Ring Eva']);
  });

  it('tells of words that stand elsewhere', () => {
    expect(found((text) => text.replace('öppnar den nya bron', 'bron öppnar den nya'))).toEqual([
      'error words-moved document.content[6] bron',
    ]);
  });

  it('tells where the text is another, however long that is', () => {
    const other = Array.from({ length: 2000 }, (_, index) => `ord${index}`).join(' ');
    const [first, second] = found((text) => text.replace(/På lördag[\s\S]*/u, other));
    expect(first).toBe('error words-missing document.content[6] På lördag öppnar den nya bron över ån …');
    expect(second).toBe('error words-added line 5 ord0 ord1 ord2 ord3 ord4 ord5 ord6 ord7 …');
  });

  it('tells of a line of dialogue without its dash', () => {
    const expected = ['error dash-missing document.content[7] Den är mycket efterlängtad säger Eva Sund'];
    expect(found((text) => text.replace('– Den', 'Den'))).toEqual(expected);
    expect(found((text) => text.replace('– Den', '- Den'))).toEqual(expected);
  });

  it('tells of lines that are longer than was asked for, unless one word is', () => {
    expect(found((text) => text.replace('bron över\nån', 'bron över ån'), 40)).toEqual([]);
    expect(found((text) => text.replaceAll(/(?<=nya bron|nya)\n/gu, ' '), 40)).toEqual([
      expect.stringMatching(/^warning line-too-long line \d+ \d+ 40$/u),
    ]);
  });

  it('tells of characters that no text holds', () => {
    expect(found((text) => text.replace('LERUM', 'LE\u0007RUM'))).toContain('error control-character line 5 U+0007');
    expect(found((text) => text.replace('LERUM |', 'LERUM\r |'))).toEqual(['error control-character line 5 U+000D']);
  });
});
