import { describe, expect, it } from 'vitest';
import type { PageFindingCode } from '#core/publish/check/ExportCheck';
import { checkPage } from '#core/publish/check/checkPage';

const files = new Set(['bro/bro-1.jpg', 'bro/bro-2.jpg', 'bro.html']);

const isOwnFile = (address: string): boolean => files.has(address);

interface Parts {
  readonly language?: string;
  readonly head?: string;
  readonly body?: string;
}

const soundHead = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bron</title>
<meta name="description" content="Om en bro."><link rel="canonical" href="https://www.tidningen.se/bron">`;

function pageOf({ language = 'sv', head = soundHead, body = '' }: Parts): string {
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n${head}\n</head>\n<body>\n<h1>Bron</h1>\n${body}</body>\n</html>\n`;
}

function codesIn(html: string, kind: 'page' | 'part' = 'page'): readonly PageFindingCode[] {
  return checkPage(html, { kind, isOwnFile, toBeDescribed: new Set(['bro/bro-1.jpg']) }).map(({ code }) => code);
}

const photo = '<img src="bro/bro-1.jpg" alt="En bro." width="12" height="8">';

describe('checkPage', () => {
  it('has nothing to say of a sound page, and nothing of what is missing around a part of one', () => {
    const body = `${photo}<h2>Nu</h2><p>En <a href="https://www.lerum.se/bron">bro i Lerum</a>.</p>`;
    expect(codesIn(pageOf({ body }))).toEqual([]);
    expect(codesIn(`<article>${body}</article>`, 'part')).toEqual([]);
  });

  it.each<readonly [PageFindingCode, Parts]>([
    ['no-language', { language: '' }],
    ['language-unknown', { language: 'svenska språket' }],
    ['no-title', { head: soundHead.replace('<title>Bron</title>', '<title> </title>') }],
    ['title-twice', { head: `${soundHead}<title>Bro</title>` }],
    ['no-description', { head: soundHead.replace('Om en bro.', ' ') }],
    ['no-canonical', { head: soundHead.replace('canonical', 'author') }],
    ['canonical-unfit', { head: soundHead.replace('https://www.tidningen.se/bron', '/bron') }],
    ['canonical-unfit', { head: soundHead.replace('www.tidningen.se', 'localhost') }],
    ['no-charset', { head: soundHead.replace('<meta charset="utf-8">', '') }],
    ['no-charset', { head: `<!-- ${'x'.repeat(1024)} -->${soundHead}` }],
    ['no-viewport', { head: soundHead.replace('viewport', 'view') }],
    ['heading-empty', { body: '<h2> </h2>' }],
    ['heading-skip', { body: '<h2>Ett</h2><h4>Två</h4>' }],
    ['main-heading-twice', { body: '<h1>Igen</h1>' }],
    ['link-empty', { body: '<a href=" ">bron</a>' }],
    ['link-nowhere', { body: '<a href="#nere">bron</a>' }],
    ['link-nowhere', { body: '<a href="#">bron</a>' }],
    ['link-unsafe', { body: '<a href="java\nscript:alert(1)">bron</a>' }],
    ['link-broken', { body: '<a href="https://lerum">bron</a>' }],
    ['link-broken', { body: '<a href="https://www.lerum.se/a b">bron</a>' }],
    ['link-broken', { body: '<a href="mailto:eva">Eva</a>' }],
    ['link-local', { body: '<a href="http://localhost:3000/">bron</a>' }],
    ['link-unencrypted', { body: '<a href="http://www.lerum.se/">bron</a>' }],
    ['link-file-missing', { body: '<a href="annan.html#a">bron</a>' }],
    ['link-wordless', { body: '<a href="https://www.lerum.se/"><img src="" alt="" width="1" height="1"></a>' }],
    ['link-says-nothing', { body: '<p>Läs <a href="https://www.lerum.se/">här »</a>.</p>' }],
    ['link-says-nothing', { body: '<a href="https://www.lerum.se/">Read more…</a>' }],
    ['picture-no-alternative', { body: photo.replace('alt="En bro."', '') }],
    ['picture-no-alternative', { body: photo.replace('En bro.', ' ') }],
    ['picture-alternative-file', { body: photo.replace('En bro.', 'IMG_2041.JPG') }],
    ['picture-no-size', { body: photo.replace('height="8"', 'height="100%"') }],
    ['picture-no-address', { body: photo.replace('bro/bro-1.jpg', '') }],
    ['picture-file-missing', { body: photo.replace('bro-1', 'bro-3') }],
    ['picture-file-missing', { body: `<picture><source srcset="bro/bro-9.avif 400w">${photo}</picture>` }],
    ['picture-outside', { body: photo.replace('bro/', 'https://annan.example/') }],
    ['duplicate-id', { body: '<p id="a">1</p><p id="a">2</p>' }],
    ['reference-nowhere', { body: '<p aria-describedby="a b" id="a">1</p>' }],
    ['data-broken', { body: '<script type="application/ld+json">{"a": }</script>' }],
    ['misplaced', { body: '<div><li>Ett</li></div>' }],
    ['unclosed', { body: '<div><p>Ett' }],
    ['markup', { body: '<p class="a" class="b">Ett &nosuch; två</p>' }],
  ])('finds %s', (code, parts) => {
    expect(codesIn(pageOf(parts))).toContain(code);
  });

  it('says no more of a fault than that', () => {
    expect(
      codesIn(pageOf({ body: '<a href="#nere">bron</a><a href="#n%C3%A4ra">ån</a><p id="nära">Här.</p>' })),
    ).toEqual(['link-nowhere']);
    expect(codesIn(pageOf({ body: '<h2>Ett</h2><h3>Två</h3><h3>Tre</h3><h2>Fyra</h2>' }))).toEqual([]);
    // A decorative photo, a logo; a mail to whom one likes; where the page will be is not known.
    expect(
      codesIn(
        pageOf({
          body: `${photo.replace('bro-1.jpg" alt="En bro."', 'bro-2.jpg" alt=""')}<a href="mailto:?subject=Bron">Dela</a>
          <a href="/lokalt/">Lokalt</a><a href="?a=1">Ett</a><a href="bro.html#a">Bron</a><a href="tel:+4631123">Ring</a>
          <a href="//www.lerum.se/">Lerum</a>`,
        }),
      ),
    ).toEqual([]);
    expect(codesIn('<h2>Mitt i</h2><h3>Under</h3>', 'part')).toEqual([]);
  });

  it('tells of a page that is broken from end to end in few lines, however deep it is', () => {
    expect(codesIn(pageOf({ body: '<div>'.repeat(20_000) })).length).toBeLessThan(30);
  });

  it('names a page without any heading', () => {
    expect(codesIn(pageOf({}).replace('<h1>Bron</h1>', ''))).toEqual(['no-main-heading']);
  });
});
