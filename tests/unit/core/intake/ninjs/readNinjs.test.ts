import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#core/document/readDocument';
import { readPage } from '#core/intake/html/readPage';
import { readNinjs } from '#core/intake/ninjs/readNinjs';
import { textOf } from '#core/text/textOf';

const wire = readFileSync('tests/fixtures/documents/ttninjs.json', 'utf8');

function read(json: string) {
  const item = readNinjs(json);
  if (!item.ok) throw new Error(item.error);
  const page = readPage(item.value.html);
  if (!page.ok) throw new Error('No article in it');
  return { ...item.value, document: page.value.document };
}

const outlineOf = ({ document }: Pick<ReturnType<typeof read>, 'document'>): readonly string[] =>
  document.content.map((block) =>
    block.type === 'figure' ? `figure: ${block.content.map(textOf).join(' / ')}` : `${block.type}: ${textOf(block)}`,
  );

/** A news item in ninjs 3.1 with these fields. */
const item = (fields: object): string => JSON.stringify({ uri: 'urn:example:1', ...fields });

/** Whether the article in a news item holds the schema, where there is one. */
function isWhole(json: string): boolean {
  const found = readNinjs(json);
  const page = found.ok ? readPage(found.value.html) : undefined;
  return page?.ok !== true || readDocument(page.value.document).ok;
}

describe('readNinjs', () => {
  it('has a wire from TT to read that holds TT’s schema', () => {
    const {
      $schema: _draft,
      id: _id,
      ...schema
    } = JSON.parse(readFileSync('tests/fixtures/schemas/ttninjs-schema_1.8.json', 'utf8'));
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const isWire = ajv.compile(schema);
    isWire(JSON.parse(wire));
    expect(isWire.errors).toBe(null);
  });

  it('makes each part of TT’s markup what it is in an article', () => {
    expect(outlineOf(read(wire))).toEqual([
      'kicker: Trafik',
      'headline: Ny bro byggs i Lerum',
      'standfirst: Nu byggs en ny bro & en ny väg.',
      'byline: Anna Ek/TT',
      'figure: Gamla bron i Lerum. Arkivbild. / Bo Lind/TT / ',
      'dateline: LERUM',
      'paragraph: Bron är 120 meter lång, se kommunens sida.',
      'dialogueLine: Det är på tiden, säger Eva Lund.',
      'subhead: Klar i höst',
      'dialogueLine: Vi är glada, säger hon.',
      'question: Vad kostar den?',
      'figure: Här ska bron gå. / Grafik: TT / Karta över bron',
      'bulletList: 12 miljoner24 månader',
      'factBox: Fakta: BronDen gamla bron är från 1932.',
    ]);
    expect(JSON.stringify(read(wire).document)).toContain('"href":"https://lerum.example/bron"');
  });

  it('keeps what an article has a place for, and notes the rest', () => {
    const { metadata, notes, notices } = read(wire);
    expect(metadata).toMatchObject({
      embargoUntil: '2026-03-02T08:00:00+01:00',
      source: 'tt',
      tags: ['Vägtrafik', 'Kommunalt'],
    });
    expect(notes).toEqual([
      'Rättar längden på bron i tredje stycket.',
      'Gäller till kommunens presskonferens',
      'Version: 3 · 2026-03-02T07:15:00Z · RÄ · http://tt.se/media/text/260302-bron-1234567',
    ]);
    expect(notices).toEqual(['embargo', 'correction']);
  });

  it('knows what the files of the photos may be called, the largest first', () => {
    expect(read(wire).pictures.map(({ paths }) => paths)).toEqual([
      ['sdltABC_NormalHires.jpg', 'sdltABC_NormalPreview.jpg', 'sdltABC.jpg'],
      ['graphic-2.jpg', '2.jpg'],
    ]);
  });

  it('reads ninjs 3 with an HTML body that is nobody’s in particular', () => {
    const body =
      '<p>Nu byggs bron.</p>\n<p>– Ja, säger hon.</p>\n<h3>Klar</h3><blockquote><p>Ett citat.</p></blockquote>';
    const reading = read(
      item({
        headlines: [{ role: 'main', value: 'Ny bro' }],
        by: 'Anna Ek',
        located: 'LERUM',
        language: 'sv',
        pubStatus: 'withheld',
        bodies: [{ contentType: 'text/html', value: body }],
      }),
    );
    expect(outlineOf(reading)).toEqual([
      'kicker: ',
      'headline: Ny bro',
      'standfirst: ',
      'byline: Anna Ek',
      'dateline: LERUM',
      'paragraph: Nu byggs bron.',
      'dialogueLine: Ja, säger hon.',
      'subhead: Klar',
      'blockquote: Ett citat.',
    ]);
    expect(reading.notices).toEqual(['withheld']);
    expect(reading.notes).toEqual(['Version: withheld · urn:example:1']);
  });

  it('reads a body of plain text, and ninjs 1 with its older names', () => {
    const reading = read(
      item({ headline: 'Ny bro', body_text: 'Ett.\n\n– Två.\nA < B & C', versioncreated: '2026-03-02T07:15:00Z' }),
    );
    expect(outlineOf(reading).slice(5)).toEqual(['paragraph: Ett.', 'dialogueLine: Två.', 'paragraph: A < B & C']);
    expect(reading.notes).toEqual(['Version: 2026-03-02T07:15:00Z · urn:example:1']);
  });

  it('notes an embargo that is no moment rather than losing it', () => {
    const { metadata, notes } = read(item({ headline: 'Ny bro', embargoedUntil: 'till i morgon' }));
    expect(metadata.embargoUntil).toBe(null);
    expect(notes).toContain('Embargo: till i morgon');
  });

  it('lets no photo be named outside the folder of the file', () => {
    const renditions = ['../../etc/passwd.jpg', '/etc/a.png', 'C:\\a.png', 'file:///etc/b.jpg'].map((title) => ({
      name: 'x',
      title,
    }));
    const reading = read(
      item({ headline: 'x', associations: [{ name: 'p', uri: 'urn:p:1', type: 'picture', renditions }] }),
    );
    expect(reading.pictures.map(({ paths }) => paths)).toEqual([['1.jpg']]);
  });

  it.each([
    ['{"uri": "a", ', 'not-json'],
    ['[]', 'not-news'],
    ['null', 'not-news'],
    ['{"headline": "utan uri"}', 'not-news'],
    ['{"uri": "urn:a", "type": "picture"}', 'not-news'],
    ['{"uri": 1, "headline": {}, "bodies": "x"}', 'not-news'],
  ])('refuses %s', (json, error) => {
    expect(readNinjs(json)).toEqual({ ok: false, error });
  });

  it('gives an article that holds the schema, whatever stands in the fields', () => {
    const names = [
      'headline',
      'headlines',
      'bodies',
      'body_richhtml5',
      'associations',
      'byline',
      'bylines',
      'located',
      'subject',
      'signals',
      'people',
    ];
    const html = fc.constantFrom(
      '<aside><h1>a</h1></aside>',
      '<section><h1>b<div class="dat">',
      '<img src=a><figure><img data-assoc-ref=a>',
      '<blockquote>c',
      '<p>– d',
    );
    const leaf = fc.oneof(html, fc.string(), fc.integer(), fc.constant(null));
    const value = fc.oneof(
      leaf,
      fc.array(
        fc.dictionary(
          fc.constantFrom('role', 'value', 'contentType', 'type', 'name', 'uri', 'renditions', 'href'),
          leaf,
        ),
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (fields) => {
        expect(isWhole(item(fields))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
