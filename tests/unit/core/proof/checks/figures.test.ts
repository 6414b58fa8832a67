import { describe, expect, it } from 'vitest';
import type { FigureJson } from '#core/document/documentJson';
import type { CheckName } from '#core/proof/Finding';
import { noPictureEdit } from '#core/document/pictureEdit';
import { documentOf, figure, gallery, imageName, link, paragraph } from '../../document/build';
import { findingsOf } from './checkCases';

type Photo = NonNullable<Parameters<typeof figure>[1]>;

let number = 0;
const photo = (given: Photo): FigureJson => figure(imageName(++number), given);
const codes = (check: CheckName, photos: readonly Photo[]) =>
  findingsOf(check, 'sv', documentOf({}, ...photos.map(photo))).map(({ code }) => code);

describe('caption', () => {
  it.each<[string, readonly Photo[], readonly string[]]>([
    ['none', [{}], ['caption-missing']],
    ['only spaces', [{ caption: '  ' }], ['caption-missing']],
    ['the same twice', [{ caption: 'Bron.' }, { caption: 'Bron.' }], ['caption-doubled']],
    [
      'the same but for case and signs',
      [{ caption: 'Bron i Lerum.' }, { caption: 'bron i lerum' }],
      ['caption-doubled'],
    ],
    [
      'the same three times',
      [{ caption: 'Bron.' }, { caption: 'Bron.' }, { caption: 'Bron' }],
      ['caption-doubled', 'caption-doubled'],
    ],
  ])('flags %s', (_, photos, expected) => {
    expect(codes('caption', photos)).toEqual(expected);
  });
  it.each<[string, readonly Photo[]]>([
    ['a caption', [{ caption: 'Bron.' }]],
    ['two captions', [{ caption: 'Bron i Lerum.' }, { caption: 'Bron i Floda.' }]],
    ['a decorative photo', [{ isDecorative: true }]],
    ['two decorative photos', [{ isDecorative: true }, { isDecorative: true }]],
    ['one caption that begins as another', [{ caption: 'Bron.' }, { caption: 'Bron i vinterskrud.' }]],
  ])('does not flag %s', (_, photos) => {
    expect(codes('caption', photos)).toEqual([]);
  });
  it('finds photos of galleries', () => {
    const document = documentOf({}, gallery(photo({ caption: 'Bron.' }), photo({})));
    expect(findingsOf('caption', 'sv', document)).toMatchObject([{ code: 'caption-missing' }]);
  });
});

describe('credit', () => {
  it.each<[string, Photo, string]>([
    ['none', { caption: 'Bron.' }, 'credit-missing'],
    ['the word for it alone', { caption: 'Bron.', credit: 'Foto:' }, 'credit-missing'],
    ['none on a decorative photo', { isDecorative: true }, 'credit-missing'],
    [
      'the photographer at the end of the caption',
      { caption: 'Bron. Foto: Bo Lind', credit: 'Bo Lind' },
      'credit-doubled',
    ],
    ['the photographer in brackets', { caption: 'Bron (Bo Lind).', credit: 'Bo Lind' }, 'credit-doubled'],
    [
      'the photographer after a full stop',
      { caption: 'The bridge. Bo Lind', credit: 'Photo: Bo Lind' },
      'credit-doubled',
    ],
    ['by', { caption: 'The bridge. Photograph by Bo Lind.', credit: 'Bo Lind' }, 'credit-doubled'],
  ])('flags %s', (_, given, expected) => {
    expect(codes('credit', [given])).toEqual([expected]);
  });
  it.each<[string, Photo]>([
    ['a credit', { caption: 'Bron.', credit: 'Bo Lind' }],
    ['a credit and no caption', { credit: 'Bo Lind' }],
    ['a credit with a word before', { caption: 'Bron.', credit: 'Foto: Bo Lind' }],
    ['a caption about the photographer', { caption: 'Bo Lind visar sin bro.', credit: 'Bo Lind' }],
    [
      'a caption that ends with the photographer’s name in a sentence',
      { caption: 'Bron ritades av Bo Lind', credit: 'Bo Lind' },
    ],
    ['another name', { caption: 'Bron. Foto: Arkiv', credit: 'Bo Lind' }],
  ])('does not flag %s', (_, given) => {
    expect(codes('credit', [given])).toEqual([]);
  });
  it('takes the doubled credit away', () => {
    const document = documentOf({}, photo({ caption: 'Bron. Foto: Bo Lind', credit: 'Bo Lind' }));
    expect(findingsOf('credit', 'sv', document)).toMatchObject([{ place: { from: 5, to: 19 }, fixes: [{ text: '' }] }]);
  });
});

describe('alternativeText', () => {
  it.each<[string, Photo, string]>([
    ['none', { caption: 'Bron.' }, 'alternative-text-missing'],
    ['only spaces', { caption: 'Bron.', alternativeText: ' ' }, 'alternative-text-missing'],
    ['the caption again', { caption: 'Bron i Lerum.', alternativeText: 'Bron i Lerum' }, 'alternative-text-doubled'],
    [
      'nearly all of the caption',
      { caption: 'Bron i Lerum öppnar i dag.', alternativeText: 'Bron i Lerum öppnar i' },
      'alternative-text-doubled',
    ],
    ['a text on a decorative photo', { isDecorative: true, alternativeText: 'Bron.' }, 'alternative-text-decorative'],
    ['that it is a picture', { alternativeText: 'Bild på en bro.' }, 'alternative-text-opening'],
    ['that it is a picture, in English', { alternativeText: 'A photo of a bridge.' }, 'alternative-text-opening'],
  ])('flags %s', (_, given, expected) => {
    expect(codes('alternativeText', [given])).toEqual([expected]);
  });
  it.each<[string, Photo]>([
    ['a text', { caption: 'Bron öppnar.', alternativeText: 'En hängbro över en å.' }],
    ['a text without a caption', { alternativeText: 'En hängbro över en å.' }],
    ['a decorative photo', { isDecorative: true }],
    [
      'a text that has the caption and more',
      { caption: 'Bron.', alternativeText: 'Bron. Tre barn springer över den mot kameran.' },
    ],
    ['a picture that is in the photo', { alternativeText: 'Bilden hänger på en vägg.' }],
    ['a photographer', { alternativeText: 'Photographers wait in the rain.' }],
  ])('does not flag %s', (_, given) => {
    expect(codes('alternativeText', [given])).toEqual([]);
  });
  it('offers to mark a photo as decorative, and to begin with what is seen', () => {
    expect(findingsOf('alternativeText', 'sv', documentOf({}, photo({})))[0]?.fixes).toEqual([
      { kind: 'markDecorative' },
    ]);
    const [opening] = findingsOf(
      'alternativeText',
      'sv',
      documentOf({}, photo({ alternativeText: 'Bild på en bro.' })),
    );
    expect(opening).toMatchObject({ place: { from: 0, to: 9 }, fixes: [{ kind: 'replace', text: 'E' }] });
  });
});

describe('imageSize', () => {
  const full = noPictureEdit;
  const crop = { left: 0, top: 0, width: 0.5, height: 0.5 };
  it.each<[string, Photo, string]>([
    ['narrow', { widthPx: 640 }, 'image-small'],
    ['one pixel too narrow', { widthPx: 799 }, 'image-small'],
    ['cut to too little', { widthPx: 1200, edit: { crop } }, 'image-small'],
    ['turned upright', { widthPx: 1200, heightPx: 700, edit: { rotation: 90 } }, 'image-small'],
    ['of a hundred million pixels', { widthPx: 12_000, heightPx: 9000 }, 'image-large'],
  ])('flags a photo that is %s', (_, given, expected) => {
    expect(codes('imageSize', [given])).toEqual([expected]);
  });
  it.each<[string, Photo]>([
    ['wide enough', { widthPx: 800 }],
    ['high and wide enough', { widthPx: 1200, heightPx: 2400, edit: full }],
    ['cut but still wide', { widthPx: 2400, edit: { crop } }],
    ['turned twice', { widthPx: 1200, heightPx: 700, edit: { rotation: 180 } }],
    ['of a good camera', { widthPx: 8000, heightPx: 6000 }],
  ])('does not flag a photo that is %s', (_, given) => {
    expect(codes('imageSize', [given])).toEqual([]);
  });
});

const linkCodes = (href: string, words = 'sidan') =>
  findingsOf('linkAddress', 'sv', documentOf({}, paragraph('Se ', link(href, words)))).map(({ code }) => code);

describe('linkAddress', () => {
  it.each([
    ['https://exempel/', 'link-broken'],
    ['https://https://a.se/', 'link-broken'],
    ['https://www..se/', 'link-broken'],
    ['https://a.se/sida.', 'link-broken'],
    ['https://a.se/sida)', 'link-broken'],
    ['mailto:redaktionen', 'link-broken'],
    ['https://localhost/a', 'link-local'],
    ['https://192.168.0.1/', 'link-local'],
    ['https://nyheter.local/', 'link-local'],
    ['javascript:alert(1)', 'link-unsafe'],
    ['data:text/html,x', 'link-unsafe'],
    ['/sida', 'link-unsafe'],
    ['https://a.se/två ord', 'link-unsafe'],
    ['http://a.se/', 'link-unencrypted'],
  ])('flags %s', (href, expected) => {
    expect(linkCodes(href)).toEqual([expected]);
  });
  it('flags words that name another site', () => {
    expect(linkCodes('https://elak.example.com/', 'www.bank.se')).toEqual(['link-elsewhere']);
    expect(linkCodes('https://www.bank.se/a', 'bank.se')).toEqual([]);
    expect(linkCodes('https://www.bbc.co.uk/a', 'https://bbc.co.uk/a')).toEqual([]);
  });
  it.each([
    'https://a.se/',
    'https://www.lerum.se/bygga-bo/',
    'https://sv.wikipedia.org/wiki/Lerum_(tätort)',
    'https://a.se/?q=a&b=c#d',
    'https://räksmörgås.se/',
    'https://xn--rksmrgs-5wao1o.se/',
    'mailto:red@a.se',
    'tel:+46302123456',
    'https://a.se:8080/b',
    'https://web.archive.org/web/2020/https://a.se/b',
  ])('does not flag %s', (href) => {
    expect(linkCodes(href)).toEqual([]);
  });
  it('tells where the link is', () => {
    const [finding] = findingsOf('linkAddress', 'sv', documentOf({}, paragraph('Se ', link('http://a.se/', 'sidan'))));
    expect(finding).toMatchObject({ place: { from: 3, to: 8 }, facts: { address: 'http://a.se/' } });
  });
});
