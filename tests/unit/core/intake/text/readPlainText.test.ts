import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#core/document/emptyDocument';
import { readDocument } from '#core/document/readDocument';
import { readPlainText } from '#core/intake/text/readPlainText';
import { publishArticle } from '#core/publish/publishArticle';
import { articleOf, dialogueLine, documentOf, lineBreak, paragraph, subhead } from '../../document/build';
import { textOfHtml } from '../../publish/parsedText';

const long =
  'Föreningen har sökt bygglov för ett vindskydd vid norra stranden, och svaret väntas komma efter sommaren.';

/** As a reporter's text comes by mail, with a photo's words, a subhead right above its paragraph and a block of links. */
const mailed = `Nytt vindskydd vid Kvarnsjön


Maj-Britt Öst 2026-04-17

${long} På bilden syns platsen.
Bild:Kvarnsjöns byalag
${long} På bilden syns platsen.

KVARNSJÖN | ${long}


${long} Avtalet gäller 2026–2029.

– Vi har väntat länge, säger Ulf Hage (K), ordförande i byalaget.

Viktigt för skolan
${long}

– Barnen är här varje vecka, säger rektorn.

Följ byalaget:
Webben - https://kvarnsjon.example/byalag
Post - post@kvarnsjon.example

Skriv ut Tipsa en vän
`;

/** The words of the published page, as a reader's browser shows them, with `br` and the ends of blocks as spaces. */
function publishedWords(text: string, language: string): readonly string[] {
  const { files } = publishArticle(articleOf(readPlainText(text, language), { language }), { format: 'page' });
  const body = /<main>.*<\/main>/su.exec(files[0]?.text ?? '')?.[0] ?? '';
  const unseen = /<h1 class="unseen">.*<\/h1>/u;
  return wordsOf(textOfHtml(body.replace(unseen, '').replaceAll('<br>', ' ')));
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .toSorted();
}

describe('readPlainText', () => {
  it('reads a text of the form that comes by mail', () => {
    expect(readPlainText(mailed, 'sv')).toEqual(
      documentOf(
        { headline: 'Nytt vindskydd vid Kvarnsjön', byline: 'Maj-Britt Öst 2026-04-17' },
        paragraph(
          `${long} På bilden syns platsen.`,
          lineBreak,
          'Bild:Kvarnsjöns byalag',
          lineBreak,
          `${long} På bilden syns platsen.`,
        ),
        paragraph(`KVARNSJÖN | ${long}`),
        paragraph(`${long} Avtalet gäller 2026–2029.`),
        dialogueLine('Vi har väntat länge, säger Ulf Hage (K), ordförande i byalaget.'),
        subhead('Viktigt för skolan'),
        paragraph(long),
        dialogueLine('Barnen är här varje vecka, säger rektorn.'),
        paragraph(
          'Följ byalaget:',
          lineBreak,
          'Webben - https://kvarnsjon.example/byalag',
          lineBreak,
          'Post - post@kvarnsjon.example',
        ),
        paragraph('Skriv ut Tipsa en vän'),
      ),
    );
  });

  it('publishes every word of it once', () => {
    expect(publishedWords(mailed, 'sv')).toEqual(wordsOf(mailed));
  });

  it.each<[string, string, ReturnType<typeof documentOf>]>([
    ['nothing', '', emptyDocument()],
    ['white space', ' \n\n\t', emptyDocument()],
    ['a headline', 'Ny bro', documentOf({ headline: 'Ny bro' })],
    [
      'a headline after empty lines and a byte order mark',
      '\uFEFF\r\n \r\nNy bro\r\n',
      documentOf({ headline: 'Ny bro' }),
    ],
    ['a headline that is marked as one', '# Ny bro', documentOf({ headline: 'Ny bro' })],
    [
      'any kind of line break',
      'A\r\n\r\nb\r\rc\u2028\u2028d',
      documentOf({ headline: 'A' }, paragraph('b'), paragraph('c'), paragraph('d')),
    ],
    ['tabs and unfit characters', 'A\n\nb\tc\u0000d', documentOf({ headline: 'A' }, paragraph('b cd'))],
    ['marked subheads', 'A\n\n# b\nc\n## d', documentOf({ headline: 'A' }, subhead('b'), paragraph('c'), subhead('d'))],
    [
      'dashes of every kind',
      'A\n\n– b\n\n- c\n\n—\u00A0d',
      documentOf({ headline: 'A' }, dialogueLine('b'), dialogueLine('c'), dialogueLine('d')),
    ],
    [
      'a dialogue line within a group',
      'A\n\nb\n– c\nd',
      documentOf({ headline: 'A' }, paragraph('b'), dialogueLine('c'), paragraph('d')),
    ],
    [
      'a dash that is no dialogue',
      'A\n\n-5 grader\n\n–',
      documentOf({ headline: 'A' }, paragraph('-5 grader'), paragraph('–')),
    ],
    [
      'a subhead above a dialogue line',
      `A\n\nFråga\n– ${long}`,
      documentOf({ headline: 'A' }, subhead('Fråga'), dialogueLine(long)),
    ],
    ['a dateline', 'A\n\nÖVRE ULLERUD | Nu', documentOf({ headline: 'A', dateline: 'ÖVRE ULLERUD' }, paragraph('Nu'))],
    ['a bar after something else', 'A\n\nRing oss | Nu', documentOf({ headline: 'A' }, paragraph('Ring oss | Nu'))],
    ['a dateline and nothing', 'A\n\nLERUM |', documentOf({ headline: 'A' }, paragraph('LERUM |'))],
    ['a byline', 'A\n\nAv Anna Ek\n\nb', documentOf({ headline: 'A', byline: 'Av Anna Ek' }, paragraph('b'))],
    ['a byline right below the headline', 'A\nAv Anna Ek', documentOf({ headline: 'A', byline: 'Av Anna Ek' })],
    [
      'a paragraph that opens as a byline',
      'A\n\nAv Anna Ek finns inget spår.',
      documentOf({ headline: 'A' }, paragraph('Av Anna Ek finns inget spår.')),
    ],
    ['lower case after “av”', 'A\n\nAv en slump', documentOf({ headline: 'A' }, paragraph('Av en slump'))],
    [
      'short lines of an address',
      'A\n\nAnna Ek\nStorgatan 5',
      documentOf({ headline: 'A' }, paragraph('Anna Ek', lineBreak, 'Storgatan 5')),
    ],
  ])('reads %s', (_name, text, document) => expect(readPlainText(text, 'sv')).toEqual(document));

  it('knows the bylines of the language', () => {
    expect(readPlainText('A\n\nBy Ada Finch', 'en-GB')).toEqual(documentOf({ headline: 'A', byline: 'By Ada Finch' }));
    expect(readPlainText('A\n\nBy Ada Finch', 'sv')).toEqual(documentOf({ headline: 'A' }, paragraph('By Ada Finch')));
  });

  it('makes a document that holds the schema of any text, and publishes every word of it once', () => {
    const piece = fc.oneof(
      fc.lorem({ maxCount: 12 }),
      fc.constantFrom('\n', '\n\n', '\r\n', '– ', '- ', '# ', ' ', 'LERUM | ', 'Av Anna Ek', long, '\u2029', '…', '| '),
      fc.string({ unit: fc.constantFrom('a', 'Å', '5', ' ', '\n', '-', '|', '#', '<', '&', '.', '"') }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom('sv', 'en'), (pieces, language) => {
        const text = pieces.join('');
        expect(readDocument(readPlainText(text, language)).ok).toBe(true);
        expect(publishedWords(text, language)).toEqual(wordsOf(text));
      }),
      { numRuns: 500 },
    );
  });
});
