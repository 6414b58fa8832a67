import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainText } from '#core/document/isPlainText';
import { readCsv, writeCsv } from '#core/proof/houseStyle/csv';
import type { HouseRule } from '#core/proof/houseStyle/HouseRule';
import { readHouseStyleCsv, readRulesTable, writeHouseStyleCsv } from '#core/proof/houseStyle/houseStyleCsv';

const text = fc
  .string({
    unit: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('a', 'å', 'B', ' ', '"', "'", ',', ';', '=', '+', '-', '@', '|', '\\', '#'),
      },
      { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) },
    ),
    minLength: 1,
    maxLength: 30,
  })
  .filter(isPlainText);
const phrase = text.map((each) => each.trim()).filter((each) => each !== '');
const optional = <Key extends keyof HouseRule>(
  key: Key,
  value: fc.Arbitrary<NonNullable<HouseRule[Key]>>,
): fc.Arbitrary<Partial<HouseRule>> =>
  fc.option(
    value.map((each) => ({ [key]: each })),
    { nil: {} },
  );
const rule: fc.Arbitrary<HouseRule> = fc
  .tuple(
    fc.record({ category: text, message: text }),
    fc.oneof(
      fc.array(phrase, { minLength: 1, maxLength: 4 }).map((words) => ({ words })),
      fc.constantFrom('a+', '-\\d', '=x', '@\\p{L}', '(\\d+) ?%').map((pattern) => ({ pattern })),
    ),
    optional('matchCase', fc.boolean()),
    optional('except', fc.array(phrase, { minLength: 1, maxLength: 3 })),
    optional('skip', fc.uniqueArray(fc.constantFrom('quotes', 'tables', 'headlines', 'captions'), { minLength: 1 })),
    optional('replacements', fc.array(fc.oneof(fc.constant(''), text), { minLength: 1, maxLength: 3 })),
    optional('severity', fc.constantFrom('error', 'warning', 'advice')),
    optional('isOff', fc.boolean()),
  )
  .map(([told, match, ...rest]): HouseRule =>
    rest.reduce<HouseRule>((whole, part) => ({ ...whole, ...part }), { id: 'x', ...told, ...match }),
  );
const rules = fc.array(rule, { maxLength: 5 }).map((all) => all.map((each, at) => ({ ...each, id: `r-${at}` })));

describe('house style as a table', () => {
  it('is the same when it comes back, with either separator', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom(',' as const, ';' as const), (given, separator) => {
        expect(readHouseStyleCsv(writeHouseStyleCsv(given, separator))).toEqual({ ok: true, value: given });
      }),
      { numRuns: 500 },
    );
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(rules, (given) => {
        const table = readCsv(writeHouseStyleCsv(given));
        expect(table.ok).toBe(true);
        for (const cell of table.ok ? table.value.flat() : []) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
    const [formula] = ['=HYPERLINK("http://a.example/","x")'];
    const csv = writeHouseStyleCsv([{ id: 'a', category: 'words', words: ['x'], message: formula ?? '' }]);
    expect(csv).toContain(`"'=HYPERLINK(""http`);
  });

  it('may have its columns in any order, and lists over lines', () => {
    const csv = 'message;id;words;category;isOff\r\nSkrivs isär.;idag;"idag\nigår";words;FALSE\r\n';
    expect(readHouseStyleCsv(csv)).toEqual({
      ok: true,
      value: [{ id: 'idag', category: 'words', words: ['idag', 'igår'], message: 'Skrivs isär.', isOff: false }],
    });
  });

  it.each([
    ['', ': unknown-column'],
    ['id,mood\r\na,glad\r\n', ': unknown-column'],
    ['id,words\r\n"a,b\r\n', ': not-csv'],
    ['id,words\r\n"a"b,c\r\n', ': not-csv'],
    ['id,category,words,message\r\nÅ,a,b,c\r\n', 'rules[0].id: wrong-value'],
    ['id,category,pattern,message\r\na,a,(,c\r\n', 'rules[0].pattern: pattern-broken'],
    ['id,category,words,message,isOff\r\na,a,b,c,kanske\r\n', 'rules[0].isOff: wrong-type'],
  ])('refuses %j', (csv, expected) => {
    const read = readHouseStyleCsv(csv);
    expect(read.ok ? [] : read.error.map(({ place, code }) => `${place}: ${code}`)).toEqual([expected]);
  });
});

describe('a table that is taken in', () => {
  it('gives the rules it has, and tells the rows that are none as a spreadsheet counts them', () => {
    const csv = [
      'id;category;words;pattern;message',
      'idag;words;idag;;Skrivs isär.',
      ';;;;',
      '',
      'trasig;words;;(;Nej.',
      'idag;words;igår;;Skrivs isär.',
      'båda;words;a;b;Nej.',
      'varken;words;;;Nej.',
    ];
    const read = readRulesTable(csv.join('\r\n'));
    expect(read).toMatchObject({ ok: true, value: { rules: [{ id: 'idag', words: ['idag'] }] } });
    const refused = read.ok ? read.value.refused : [];
    expect(refused.map(({ row, problems }) => `${row} ${problems[0]?.place}: ${problems[0]?.code}`)).toEqual([
      '5 pattern: pattern-broken',
      '6 id: rule-id-twice',
      '7 id: wrong-value',
      '8 : rule-match',
    ]);
    expect(readRulesTable('mood\r\nglad')).toMatchObject({ ok: false, error: [{ code: 'unknown-column' }] });
  });
});

describe('csv', () => {
  it('comes back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '\t', 'å') });
    // The separator is told by the first row.
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, (rows) => {
        const named = [rows[0]?.map((_, at) => `c${at}`) ?? [], ...rows];
        expect(readCsv(writeCsv(named, ','))).toEqual({ ok: true, value: named });
      }),
    );
  });
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\tb\r\n\r\nc\td\r\n', [['a', 'b'], [''], ['c', 'd']]],
    [
      'a,b\r\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['\uFEFFa,"b ""c"""', [['a', 'b "c"']]],
  ])('reads %j', (csv, expected) => {
    expect(readCsv(csv)).toEqual({ ok: true, value: expected });
  });
});
