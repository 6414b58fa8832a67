import { describe, expect, it } from 'vitest';
import type { DocumentChild } from '#core/document/documentJson';
import { dialogueLine, documentOf, paragraph, pullQuote, question, subhead } from '../../document/build';
import { checkCases, findingsOf, told } from './checkCases';

checkCases('nameSpelling', 'sv', {
  wrong: [
    ['Bo Qvist Ek kom. Sedan gick Bo Kvist Ek.', 'Kvist'],
    ['Eva Ericsson och Eva Eriksson.', 'Eriksson'],
    ['Thomas Ek, Tomas Ek och Thomas Ek.', 'Tomas'],
    ['Anna Lindqvist säger ja. Anna Lindkvist säger nej. Anna Lindkvist går.', 'Lindqvist'],
    ['Bo Bergstrand och Bo Bergstrnad.', 'Bergstrnad'],
    ['Ann Holmberg och Ann Homlberg.', 'Homlberg'],
    ['Carl Ek talade. Efteråt gick Karl Ek.', 'Karl'],
  ],
  right: [
    'Anna Ek och Anders Ek kom.',
    'Maria Lund och Marie Lund är systrar.',
    'Daniel Ek gifte sig med Daniela Ek.',
    'Anna Ek läste Anna Eks bok.',
    'Svenska Kyrkan och Svenska Kyrkans hus.',
    'Bo Lind och Bo Lund är grannar.',
    'Johan Berg och Johanna Berg.',
    'Norra Vägen och Södra Vägen.',
    'Jan Ek och Jon Ek spelar.',
  ],
});

checkCases('nameSpelling', 'en', {
  wrong: [
    ['John Smith came. Then John Smyth left.', 'Smyth'],
    ['Catherine Hall and Katherine Hall.', 'Katherine'],
    ['Stephen Reed spoke, Stefen Reed left, Stephen Reed smiled.', 'Stefen'],
    ['Philip Jones and Phillip Jones.', 'Phillip'],
    ['Ann Henderson met Ann Hendreson.', 'Hendreson'],
    ['Jane Whitaker and Jane Whittaker.', 'Whittaker'],
  ],
  right: [
    'Anna Reed and Andrew Reed.',
    'John Reed read John Reed’s book.',
    'United Nations and United Nation.',
    'Paul Hall and Paula Hall.',
    'Mark Bell and Mark Ball are neighbours.',
    'Jane Smith and Jane Smithson.',
    'In June and In July.',
  ],
});

describe('nameSpelling', () => {
  it('offers the commoner spelling, in the form of the other', () => {
    const found = findingsOf('nameSpelling', 'sv', 'Bo Qvist bor här. Bo Qvist är 40 år. Bo Kvists hus är rött.');
    expect(found).toMatchObject([{ facts: { found: 'Bo Kvists' }, fixes: [{ kind: 'replace', text: 'Qvists' }] }]);
  });
  it('looks at the whole article', () => {
    const document = documentOf({ byline: 'Av Eva Wik' }, paragraph('Eva Vik säger ja.'));
    expect(findingsOf('nameSpelling', 'sv', document)).toMatchObject([{ place: { block: 5, from: 4, to: 7 } }]);
  });
});

checkCases('personIntroduction', 'sv', {
  wrong: [
    ['”Det blir bra”, säger Ekström.', 'Ekström'],
    ['”Det blir bra”, säger Anna Ek.', 'Anna Ek'],
    ['Lindgren säger att det är ”en bra dag för alla”.', 'Lindgren'],
    ['”Vi bygger nu”, berättar Eva.', 'Eva'],
    ['”Vi bygger nu”, säger Bo Lind. Sedan går han.', 'Bo Lind'],
    ['Enligt Bo Lind är det klart. ”Vi bygger nu”, säger Bo Lind.', 'Bo Lind'],
  ],
  right: [
    '”Det blir bra”, säger Anna Ek, rektor.',
    '”Det blir bra”, säger rektor Anna Ek.',
    '”Det blir bra”, säger Anna Ek (M).',
    'Rektorn Anna Ek kom i fjol. ”Det blir bra”, säger Ek.',
    '”Det blir bra”, säger hon.',
    '”Det blir bra”, säger Trafikverket.',
    '”Det blir bra”, säger Polisen.',
    'Lindgren säger att det blir bra.',
    '”Lindgren säger nej”, säger han.',
    '”Det blir bra”, skriver Aftonbladet.',
    'Anna Ek, 45, bor här. ”Det blir bra”, säger Anna Ek.',
  ],
});

checkCases('personIntroduction', 'en', {
  wrong: [
    ['“It will be fine,” said Henderson.', 'Henderson'],
    ['“It will be fine,” said Jane Holt.', 'Jane Holt'],
    ['Holt said it was “a good day for all”.', 'Holt'],
    ['“We build now,” Holt said.', 'Holt'],
    ['According to Ada Reed it is done. “We build now,” says Ada Reed.', 'Ada Reed'],
  ],
  right: [
    '“It will be fine,” said Jane Holt, the mayor.',
    '“It will be fine,” said mayor Jane Holt.',
    'Head teacher Jane Holt came last year. “It will be fine,” Holt said.',
    '“It will be fine,” she said.',
    'Holt said it would be fine.',
    '“It will be fine,” Google said.',
    '“It will be fine,” Mayor Holt said.',
    'Jane Holt, 45, lives here. “It will be fine,” said Jane Holt.',
    '“Holt said no,” he said.',
  ],
});

checkCases('unbalancedQuotes', 'sv', {
  wrong: [
    ['”Det blir bra, säger hon.', '”'],
    ['Det blir bra”, säger hon.', '”'],
    ['"Det blir bra, säger hon.', '"'],
    ['»Det blir bra, säger hon.', '»'],
    ['Hon läser ”Bron”, ”Ån och ”Sjön”.', '”'],
    ['Boken ”Bron kom i fjol.', '”'],
  ],
  right: [
    '”Det blir bra”, säger hon.',
    '"Det blir bra", säger hon.',
    '»Det blir bra», säger hon.',
    '»Det blir bra«, säger hon.',
    'En skärm på 15" kostar mer.',
    'Hon läser ”Bron” och ”Ån”.',
    'Hon säger ’ja’ till Annas’ bok.',
    '”Vi äter ’fika’ här”, säger hon.',
  ],
});

checkCases('unbalancedQuotes', 'en', {
  wrong: [
    ['“It will be fine, she said.', '“'],
    ['It will be fine,” she said.', '”'],
    ['"It will be fine, she said.', '"'],
    ['She read “Bridge and slept.', '“'],
    ['He said ”no.', '”'],
  ],
  right: [
    '“It will be fine,” she said.',
    '"It will be fine," she said.',
    'A 15" screen costs more.',
    'She read “Bridge” and “River”.',
    '“We call it ‘tea’ here,” she said.',
    'It’s the teachers’ day.',
  ],
});

describe('unbalancedQuotes', () => {
  it('knows that a quotation goes on in the next paragraph', () => {
    expect(
      findingsOf('unbalancedQuotes', 'en', [paragraph('“It is fine.'), paragraph('“We go on,” she said.')]),
    ).toEqual([]);
    expect(
      findingsOf('unbalancedQuotes', 'sv', [paragraph('”Det är bra.'), paragraph('”Vi går vidare”, säger hon.')]),
    ).toEqual([]);
    expect(findingsOf('unbalancedQuotes', 'en', [paragraph('“It is fine.'), paragraph('We go on.')])).toHaveLength(1);
  });
});

const named = (cases: readonly (readonly [string, ...DocumentChild[]])[]) =>
  cases.map(([name, ...blocks]) => ({ name, blocks }));
const speakerCases = (
  language: string,
  wrong: readonly (readonly [string, ...DocumentChild[]])[],
  right: typeof wrong,
) => {
  it.each(named(wrong))(`${language}: flags $name`, ({ blocks }) => {
    expect(findingsOf('quoteSpeaker', language, blocks)).toHaveLength(1);
  });
  it.each(named(right))(`${language}: does not flag $name`, ({ blocks }) => {
    expect(findingsOf('quoteSpeaker', language, blocks)).toEqual([]);
  });
};

describe('quoteSpeaker', () => {
  const fact = paragraph('Bron är sextio meter lång.');
  speakerCases(
    'sv',
    [
      ['a line alone', fact, dialogueLine('Det blir riktigt bra.'), fact],
      ['a quotation alone', fact, paragraph('”Det blir riktigt bra för alla.”'), fact],
      ['a pull quote', pullQuote('Det blir riktigt bra.')],
      ['a line that only quotes another', fact, dialogueLine('Det blir ”riktigt” bra här.'), fact],
      ['a quotation that names another speaker', fact, paragraph('”Han säger att det blir riktigt bra.”'), fact],
    ],
    [
      ['a line with a speaker', fact, dialogueLine('Det blir riktigt bra, säger Anna Ek.')],
      ['a line before one with a speaker', dialogueLine('Det blir riktigt bra.'), dialogueLine('Ja, säger hon.')],
      ['a speaker in the paragraph before', paragraph('Anna Ek berättar mer:'), dialogueLine('Det blir riktigt bra.')],
      ['a speaker in the paragraph after', dialogueLine('Det blir riktigt bra.'), paragraph('Så säger Anna Ek.')],
      ['an interview', question('Hur blir det?'), paragraph('”Det blir riktigt bra för alla.”')],
      ['a title', paragraph('”Bron”')],
      ['words within a sentence', paragraph('Partiet vill ha ”mer väg för pengarna” i år.')],
      ['a pull quote with its speaker', pullQuote('Det blir riktigt bra.', 'Anna Ek')],
      ['a short line', fact, dialogueLine('Ja, absolut.'), fact],
    ],
  );
  speakerCases(
    'en',
    [
      ['a line alone', subhead('More'), dialogueLine('It will be really good.')],
      ['a quotation alone', paragraph('“It will be really good.”')],
      ['a quotation after a fact', paragraph('The bridge is long.'), paragraph('“It will be really good.”')],
      ['a pull quote', pullQuote('It will be really good.')],
      ['a quotation that names another speaker', paragraph('“He said it will be really good.”')],
    ],
    [
      ['a speaker after', paragraph('“It will be really good,” said Jane Holt.')],
      ['a speaker before', paragraph('Jane Holt explains: “It will be really good.”')],
      ['a speaker in the paragraph before', paragraph('She told us more.'), paragraph('“It will be really good.”')],
      ['a colon', paragraph('Holt: “It will be really good.”')],
      ['words within a sentence', paragraph('The party wants “more road for the money” this year.')],
      ['an interview', question('How?'), paragraph('“It will be really good.”')],
    ],
  );
  it('tells where', () => {
    const text = '”Det blir riktigt bra för alla.” Så är det.';
    expect(findingsOf('quoteSpeaker', 'sv', text).map((each) => told(text, each))).toEqual([
      'quote-without-speaker: ”Det blir riktigt bra för alla.”',
    ]);
  });
});
