import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '#core/compare/compareDocuments';
import type { ComparedRow, NodeJson, RowChange, RunChange } from '#core/compare/ComparedRow';
import { markChanges } from '#core/compare/markChanges';
import type { DocumentChild, DocumentJson, ListItemJson } from '#core/document/documentJson';
import { documentJson } from '#core/document/documentJson';
import { arbitraryDocument } from '../document/arbitraryDocument';
import {
  bold,
  bulletList,
  dialogueLine,
  documentOf,
  factBox,
  figure,
  imageName,
  item,
  lineBreak,
  link,
  orderedList,
  paragraph,
  pullQuote,
  rule,
  subhead,
} from '../document/build';
import { arbitraryVersions } from './arbitraryVersions';
import { readBlocks, readSide } from './readSide';

/** The rows of two bodies, without those of the empty header. */
function rowsOf(before: readonly DocumentChild[], after: readonly DocumentChild[]) {
  return compareDocuments(documentOf({}, ...before), documentOf({}, ...after)).slice(5);
}

/** Runs as a proofreader would mark them: `[-old-]{+new+}(=formatted=)`. */
function marked({ runs }: ComparedRow): string {
  const signs: Readonly<Record<RunChange, readonly [string, string]>> = {
    none: ['', ''],
    deleted: ['[-', '-]'],
    inserted: ['{+', '+}'],
    formatted: ['(=', '=)'],
  };
  return runs.map(({ change, text }) => signs[change].join(text)).join('');
}

function markedRows(rows: readonly ComparedRow[]): readonly string[] {
  return rows.map((row) => {
    const inner = row.parts.length > 0 ? `<${markedRows(row.parts).join(' | ')}>` : marked(row);
    return `${row.change}: ${inner}`;
  });
}

/** The same document with a node for each character, as no editor writes it but a file may have it. */
function cutIntoCharacters(document: DocumentJson): DocumentJson {
  const cut = (node: NodeJson): readonly NodeJson[] =>
    node.text === undefined
      ? [node.content === undefined ? node : { ...node, content: node.content.flatMap(cut) }]
      : Array.from(node.text, (text) => ({ ...node, text }));
  return documentJson.parse({ type: 'doc', content: document.content.flatMap(cut) });
}

function changesOf(before: readonly DocumentChild[], after: readonly DocumentChild[]): readonly RowChange[] {
  return rowsOf(before, after).map(({ change }) => change);
}

function items(...texts: readonly string[]): readonly ListItemJson[] {
  return texts.map((text) => item(paragraph(text)));
}

function manyWords(from: number): string {
  return Array.from({ length: 900 }, (_, index) => `ord${from + index}`).join(' ');
}

function sentence(number: number): string {
  return `Mening ${number} handlar om sak${number} och plats${number} i kommun${number} där folk${number} bor.`;
}

describe('compareDocuments: words', () => {
  it.each([
    ['Bron öppnar på lördag.', 'Bron öppnar på söndag.', 'Bron öppnar på [-lördag-]{+söndag+}.'],
    ['Bron öppnar', 'Bron öppnar.', 'Bron öppnar{+.+}'],
    ['Skolan är ny, sade hon', 'Skolan är ny sade hon', 'Skolan är ny[-,-] sade hon'],
    ['Kommunens mål är klart', 'EU:s mål är klart', '[-Kommunens-]{+EU:s+} mål är klart'],
    ['Det kostar 3,5 miljoner', 'Det kostar 3,7 miljoner', 'Det kostar [-3,5-]{+3,7+} miljoner'],
    ['Klockan 10:30 börjar det', 'Klockan 10:45 börjar det', 'Klockan [-10:30-]{+10:45+} börjar det'],
    ['Om Falköping', 'Om Fagersta', 'Om [-Falköping-]{+Fagersta+}'],
    ['Den röda stugan', 'Den lilla röda stugan', 'Den {+lilla +}röda stugan'],
    ['Hej 👩‍👩‍👧‍👦 nu', 'Hej 👩‍👩‍👧 nu', 'Hej [-👩‍👩‍👧‍👦-]{+👩‍👩‍👧+} nu'],
    [
      'Regeringen presenterade sin budget och oppositionen protesterade',
      'Kungafamiljen återvände från semestern och tidningarna jublade',
      '[-Regeringen presenterade sin budget och oppositionen protesterade-]{+Kungafamiljen återvände från semestern och tidningarna jublade+}',
    ],
  ])('marks whole words: %s → %s', (before, after, expected) => {
    const rows = compareDocuments(documentOf({ headline: before }), documentOf({ headline: after }));
    expect(rows.filter(({ change }) => change !== 'none').map(marked)).toEqual([expected]);
  });

  it('keeps a line break apart from the words around it', () => {
    const [row] = rowsOf(
      [paragraph('Första raden', lineBreak, 'andra raden')],
      [paragraph('Första raden andra raden')],
    );
    expect(row && marked(row)).toBe('Första raden[-\n-]{+ +}andra raden');
  });

  it('tells marks that were set, taken off, or lead elsewhere', () => {
    const [row] = rowsOf(
      [paragraph('Nu är ', bold('det'), ' klart, se ', link('https://a.example', 'kommunens sida'), ' i dag')],
      [paragraph('Nu är det ', bold('klart'), ', se ', link('https://b.example', 'kommunens sida'), ' i dag')],
    );
    expect(row && marked(row)).toBe('Nu är (=det=) (=klart=), se (=kommunens sida=) i dag');
    expect(row?.runs.flatMap(markChanges)).toEqual([
      { type: 'bold', before: { type: 'bold' }, after: null },
      { type: 'bold', before: null, after: { type: 'bold' } },
      {
        type: 'link',
        before: { type: 'link', attrs: { href: 'https://a.example' } },
        after: { type: 'link', attrs: { href: 'https://b.example' } },
      },
    ]);
  });

  it('compares by sentence where far too much differs for words', () => {
    const before = paragraph(`Samma början. ${manyWords(0)}. Samma slut.`);
    const after = paragraph(`Samma början. ${manyWords(2000)}. Samma slut.`);
    const [row] = compareDocuments(documentOf({ kicker: 'x' }, before), documentOf({ kicker: 'x' }, after)).slice(5);
    expect(row?.change).toBe('deleted');
    const [standfirst] = compareDocuments(
      documentOf({ standfirst: `Samma början. ${manyWords(0)}. Samma slut.` }),
      documentOf({ standfirst: `Samma början. ${manyWords(2000)}. Samma slut.` }),
    ).filter(({ change }) => change === 'changed');
    expect(standfirst?.runs.map(({ change }) => change)).toEqual(['none', 'deleted', 'inserted', 'none']);
  });
});

describe('compareDocuments: blocks', () => {
  it('pairs header fields whatever they say', () => {
    const rows = compareDocuments(
      documentOf({ kicker: 'Skola', headline: 'Ny bro', byline: 'Av Anna Ek' }),
      documentOf({ kicker: 'Trafik', headline: 'Gammal färja', dateline: 'LERUM' }),
    );
    expect(rows.map((row) => [row.before?.type, row.after?.type, row.change])).toEqual([
      ['kicker', 'kicker', 'changed'],
      ['headline', 'headline', 'changed'],
      ['standfirst', 'standfirst', 'none'],
      ['byline', 'byline', 'changed'],
      ['dateline', 'dateline', 'changed'],
      ['paragraph', 'paragraph', 'none'],
    ]);
  });

  it('shows what was inserted and deleted between blocks that stayed', () => {
    const [one, two, three] = [paragraph(sentence(1)), paragraph(sentence(2)), paragraph(sentence(3))] as const;
    expect(changesOf([one, three], [one, two, three])).toEqual(['none', 'inserted', 'none']);
    expect(changesOf([one, two, three], [one, three])).toEqual(['none', 'deleted', 'none']);
    expect(changesOf([one, rule, two, rule], [one, rule, rule])).toEqual(['none', 'none', 'deleted', 'none']);
  });

  it('knows a paragraph that grew, was cut or was parted in two', () => {
    const [start, end] = ['Det började en tidig morgon i maj.', `${sentence(1)} ${sentence(2)} ${sentence(3)}`];
    expect(markedRows(rowsOf([paragraph(start), rule], [paragraph(`${start} ${end}`), rule]))).toEqual([
      `changed: ${start}{+ ${end}+}`,
      'none: ',
    ]);
    expect(markedRows(rowsOf([paragraph(`${start} ${end}`)], [paragraph(start), paragraph(end)]))).toEqual([
      `inserted: {+${start}+}`,
      `changed: [-${start} -]${end}`,
    ]);
  });

  it('knows text typed into an empty paragraph', () => {
    expect(markedRows(rowsOf([paragraph()], [paragraph('Nu skriver jag')]))).toEqual(['changed: {+Nu skriver jag+}']);
  });

  it('tells a change of type', () => {
    const [row] = rowsOf([paragraph('– Vi är glada, säger hon.')], [dialogueLine('Vi är glada, säger hon.')]);
    expect([row?.before?.type, row?.after?.type, row?.change]).toEqual(['paragraph', 'dialogueLine', 'changed']);
    expect(row && marked(row)).toBe('[-– -]Vi är glada, säger hon.');
    expect(rowsOf([paragraph('Så blev det')], [subhead('Så blev det')])[0]?.change).toBe('changed');
  });

  it('recognises a moved block, also when it was changed on the way', () => {
    const blocks = [1, 2, 3, 4, 5].map((number) => paragraph(sentence(number)));
    const moved = paragraph(sentence(1).replace('Mening', 'Satsen'));
    const rows = rowsOf(blocks, [...blocks.slice(1), moved]);
    expect(rows.map(({ change }) => change)).toEqual(['moved-away', 'none', 'none', 'none', 'none', 'moved-here']);
    // Counted from the first row of the document.
    expect(rows.map(({ counterpart }) => counterpart)).toEqual([10, null, null, null, null, 5]);
    expect(rows[5] && marked(rows[5])).toBe(sentence(1).replace('Mening', '[-Mening-]{+Satsen+}'));
    expect(rows[0]?.runs).toEqual(rows[5]?.runs);
  });

  it('calls nothing moved that only looks alike', () => {
    const rows = rowsOf([paragraph('Ja.'), rule, subhead('Nej tack')], [subhead('Nej tack'), rule, paragraph('Ja.')]);
    expect(rows.map(({ change }) => change)).not.toContain('moved-here');
  });

  it('pairs figures by their picture and tells what changed in their words', () => {
    const [photo, other] = [imageName(1), imageName(2)];
    const text = paragraph(sentence(1));
    const rows = rowsOf(
      [figure(photo, { caption: 'En bro', alternativeText: 'Bro över vatten' }), text],
      [figure(photo, { caption: 'Den nya bron', isDecorative: true }), text],
    );
    expect(rows[0]?.attributes).toEqual([{ name: 'isDecorative', before: false, after: true }]);
    expect(markedRows(rows[0]?.parts ?? [])).toEqual([
      'changed: [-En bro-]{+Den nya bron+}',
      'none: ',
      'changed: [-Bro över vatten-]',
    ]);
    const replaced = rowsOf([text, figure(photo)], [text, figure(other)]);
    expect(replaced[1]?.attributes).toEqual([{ name: 'image', before: photo, after: other }]);
    const movedPhoto = rowsOf([figure(photo), text], [text, figure(photo)]);
    expect(movedPhoto.map(({ change }) => change).toSorted()).toEqual(['moved-away', 'moved-here', 'none']);
  });

  it('pairs lead photos with each other, and knows one that went down into the body', () => {
    const text = paragraph(sentence(1));
    const lead = figure(imageName(1), { caption: 'Bron' });
    const down = compareDocuments(documentOf({ lead }, text), documentOf({}, text, lead));
    expect(down.map(({ change }) => change).slice(4)).toEqual(['moved-away', 'none', 'none', 'moved-here']);
    const changed = compareDocuments(
      documentOf({ lead }, text),
      documentOf({ lead: figure(imageName(2)) }, text, lead),
    );
    expect(changed.map(({ change }) => change).slice(4)).toEqual(['changed', 'none', 'none', 'inserted']);
  });

  it('compares within lists, boxes and quotations', () => {
    const [listRow] = rowsOf(
      [bulletList(...items('Ett äpple', 'Två päron', 'Tre plommon'))],
      [orderedList(3, ...items('Ett äpple', 'Tre gula plommon'))],
    );
    expect([listRow?.before?.type, listRow?.after?.type]).toEqual(['bulletList', 'orderedList']);
    expect(markedRows(listRow?.parts ?? [])).toEqual([
      'none: <none: Ett äpple>',
      'deleted: <deleted: [-Två päron-]>',
      'changed: <changed: Tre {+gula +}plommon>',
    ]);
    const [startRow] = rowsOf([orderedList(1, ...items('A b c'))], [orderedList(4, ...items('A b c'))]);
    expect(startRow?.attributes).toEqual([{ name: 'start', before: 1, after: 4 }]);
    const [boxRow] = rowsOf(
      [factBox('Fakta: Bron', paragraph('Längd: 30 meter'))],
      [factBox('Allt om färjan', paragraph('Längd: 40 meter'))],
    );
    expect(markedRows(boxRow?.parts ?? [])).toEqual([
      'changed: [-Fakta: Bron-]{+Allt om färjan+}',
      'changed: Längd: [-30-]{+40+} meter',
    ]);
    const [quoteRow] = rowsOf([pullQuote('Vi är glada', 'Eva Lind')], [pullQuote('Vi är så glada', 'Eva Ek')]);
    expect(markedRows(quoteRow?.parts ?? [])).toEqual(['changed: Vi är {+så +}glada', 'changed: Eva [-Lind-]{+Ek+}']);
  });
});

describe('compareDocuments: for any two versions', () => {
  it('reads as the old text on one side and as the new text on the other', () => {
    fc.assert(
      fc.property(arbitraryVersions, ({ before, after }) => {
        const rows = compareDocuments(before, after);
        expect(rows.flatMap((row) => row.before ?? [])).toEqual(before.content);
        expect(rows.flatMap((row) => row.after ?? [])).toEqual(after.content);
        expect(readSide(rows, 'before')).toEqual(readBlocks(before.content));
        expect(readSide(rows, 'after')).toEqual(readBlocks(after.content));
      }),
      { numRuns: 100 },
    );
  });

  it('finds nothing changed between a text and itself, however it is cut into nodes', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const isUnchanged = ({ change, attributes, runs, parts }: ComparedRow): boolean =>
          change === 'none' &&
          attributes.length === 0 &&
          runs.every((run) => run.change === 'none') &&
          parts.every(isUnchanged);
        expect(compareDocuments(document, document).every(isUnchanged)).toBe(true);
        expect(compareDocuments(document, cutIntoCharacters(document)).every(isUnchanged)).toBe(true);
      }),
    );
  });

  it('says of each block the same, seen from either side', () => {
    /** Each row as the places of its two blocks, and its text with the sides named or swapped. */
    const told = (rows: readonly ComparedRow[], isSwapped: boolean): readonly string[] => {
      let [old, fresh] = [0, 0];
      const opposite = (change: string) => (isSwapped ? (opposites.get(change) ?? change) : change);
      return rows
        .map((row) => {
          const places = [row.before === null ? null : old++, row.after === null ? null : fresh++];
          const runs = row.runs.map(({ change, text }) => `${opposite(change)}:${text}`).toSorted();
          const parts = told(row.parts, isSwapped);
          return JSON.stringify([opposite(row.change), isSwapped ? places.toReversed() : places, runs, parts]);
        })
        .toSorted();
    };
    const opposites = new Map([
      ['inserted', 'deleted'],
      ['deleted', 'inserted'],
      ['moved-away', 'moved-here'],
      ['moved-here', 'moved-away'],
    ]);
    fc.assert(
      fc.property(arbitraryVersions, ({ before, after }) => {
        expect(told(compareDocuments(after, before), true)).toEqual(told(compareDocuments(before, after), false));
      }),
      { numRuns: 100 },
    );
  });

  it('names for each moved block the row where its other end is', () => {
    fc.assert(
      fc.property(arbitraryVersions, ({ before, after }) => {
        const rows = compareDocuments(before, after);
        for (const [index, { change, counterpart }] of rows.entries()) {
          const isMoved = change === 'moved-away' || change === 'moved-here';
          expect(counterpart !== null).toBe(isMoved);
          if (counterpart === null) continue;
          expect(rows[counterpart]?.counterpart).toBe(index);
          expect(new Set([change, rows[counterpart]?.change])).toEqual(new Set(['moved-away', 'moved-here']));
        }
      }),
    );
  });
});
