import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import type { DocumentJson } from '#core/document/documentJson';
import { pageProblems } from '#core/publish/check/pageProblems';
import { pageOptionsOf } from '#core/publish/html/fragmentOptionsOf';
import { renderPieces } from '#core/publish/html/renderFragment';
import { renderHead } from '#core/publish/html/renderHead';
import { pagePictures } from '#core/publish/pictures/pagePictures';
import { publishInProfile } from '#core/publish/profile/publishInProfile';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import { publishArticle } from '#core/publish/publishArticle';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import { articleOf, documentOf, figure, imageName, paragraph } from '../../document/build';
import { everyBlock } from '../formats/everyBlock';
import { profileOf } from './profileOf';

function published(article: ArticleFile, profile: SiteProfile) {
  const result = publishInProfile(article, profile);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const htmlOf = (article: ArticleFile, profile: SiteProfile): string => published(article, profile).files[0]?.text ?? '';

function problemsOf(profile: SiteProfile, article = everyBlock) {
  const result = publishInProfile(article, profile);
  return result.ok ? [] : result.error.map(({ place, code, facts }) => `${place} ${code} ${facts['found'] ?? ''}`);
}

function schemaOf(html: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? 'null');
}

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** The markup of the article's parts, without the frames around them. */
function articleTextOf(html: string): string {
  const visit = (node: HtmlNode): string => {
    if ('value' in node) return node.value;
    if (!('tagName' in node)) return '';
    return node.tagName === 'head' ? '' : node.childNodes.map(visit).join('');
  };
  const find = (node: HtmlNode): readonly HtmlNode[] =>
    'tagName' in node ? (node.tagName === 'main' ? [node] : node.childNodes.flatMap(find)) : [];
  return parse(html).childNodes.flatMap(find).map(visit).join('').replace(/\s+/gu, ' ');
}

/** What is directly within the elements of that name. */
function childrenOf(html: string, name: string): readonly string[] {
  const visit = (node: HtmlNode): readonly string[] => {
    if (!('tagName' in node)) return [];
    return node.tagName === name ? node.childNodes.map(({ nodeName }) => nodeName) : node.childNodes.flatMap(visit);
  };
  return parse(html).childNodes.flatMap(visit);
}

/** Holds each part of an article, and its head, to closing what it opens. */
function expectClosed(document: DocumentJson): void {
  const article = { ...everyBlock, document };
  const { offerOf } = pagePictures(document, 'bro', []);
  for (const piece of Object.values(renderPieces(document, pageOptionsOf(article, offerOf)))) {
    expect(childrenOf(`<body><main><div>${piece}</div><hr></main></body>`, 'main')).toEqual(['div', 'hr']);
  }
  const head = renderHead(article, { offerOf, style: '', site: null });
  expect(childrenOf(`<head>${head}<link></head><body><hr></body>`, 'head').at(-1)).toBe('link');
}

/** What in a page runs or asks for something, by a look of its own at it. */
function dangersIn(html: string): readonly string[] {
  const visit = (node: HtmlNode): readonly string[] => {
    if (!('tagName' in node)) return [];
    const attributes = node.attrs.filter(
      ({ name, value }) =>
        name.startsWith('on') ||
        (name === 'href' && /^(?:javascript|data):/iu.test(value)) ||
        (name === 'style' && value.includes('url')) ||
        (name === 'src' && !value.startsWith('bro/')),
    );
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    const isRunning = node.tagName === 'script' && !node.attrs.some(({ value }) => value === 'application/ld+json');
    const isAsking = node.tagName === 'style' && /url\((?!"bro)/u.test(text);
    return [
      ...attributes.map(({ name }) => name),
      ...(isRunning || isAsking ? [node.tagName] : []),
      ...node.childNodes.flatMap(visit),
    ];
  };
  return parse(html).childNodes.flatMap(visit);
}

const dated = articleOf(
  documentOf(
    {
      headline: 'Ny bro & väg',
      byline: 'Av Anna Ek',
      lead: figure(imageName(1), { credit: '© Bo Lind/TT', alternativeText: 'En bro', widthPx: 900, heightPx: 600 }),
    },
    figure(imageName(2), { credit: 'Eva Ask', alternativeText: 'En väg' }),
    paragraph('På lördag.'),
  ),
  {
    publishedAt: '2026-03-02T08:00:00+01:00',
    section: 'Trafik',
    source: 'TT',
    authors: [{ name: 'Anna Ek', role: 'reporter', address: 'https://tidning.example/anna' }],
  },
);

describe('publishInProfile', () => {
  it('has the page, its photos and the files of the profile', () => {
    const { files, assets, pictures } = published(dated, profileOf());
    expect(files.map(({ path }) => path)).toEqual(['ny-bro-vag.html']);
    expect(assets).toEqual([{ path: 'ny-bro-vag/site/logo.png', bytes: Uint8Array.of(0x89, 0x50) }]);
    expect(pictures).toEqual(publishArticle(dated, { format: 'page' }).pictures);
    const html = files[0]?.text ?? '';
    expect(html).toContain('<img src="ny-bro-vag/site/logo.png" alt="">');
    expect(html).toContain('header { background: url("ny-bro-vag/site/logo.png") }');
    expect(html).toContain('<p class="byline">Av <a rel="author" href="https://tidning.example/anna">Anna Ek</a></p>');
  });

  it('has on paper all that it shows within it', () => {
    const result = publishInProfile(dated, profileOf(), 'pdf');
    const { files, assets, pictures } = result.ok ? result.value : published(dated, profileOf());
    expect([assets, pictures]).toEqual([undefined, []]);
    const [file] = files;
    expect(file).toMatchObject({
      path: 'ny-bro-vag.pdf',
      making: { as: 'print', assets: [{ path: 'ny-bro-vag/site/logo.png' }] },
    });
    expect(file?.text).toContain('<img src="ny-bro-vag/site/logo.png" alt="">');
    expect(file?.text).toContain('font-variant-ligatures: none');
    expect(file?.making?.pictures.map(({ path }) => path)).toEqual([
      'pictures/picture-1.jpg',
      'pictures/picture-2.jpg',
    ]);
  });

  it('offers photos in the widths of the site', () => {
    const widths = published(dated, profileOf({ site: { pictureWidthsPx: [300, 700] } })).pictures.map(
      ({ variant }) => variant?.widthPx,
    );
    expect(new Set(widths)).toEqual(new Set([300, 700, 900, 1200]));
  });

  it('knows where the page will be, and tells machines who publishes it', () => {
    const rights = {
      copyrightNotice: '© Älvnäs Tidning',
      licenseAddress: 'https://tidning.example/villkor',
      acquireLicenseAddress: 'https://tidning.example/kop',
    };
    const html = htmlOf(dated, profileOf({ site: { pictureRights: rights } }));
    const canonical = 'https://tidning.example/2026/03/ny-bro-vag/';
    expect(html).toContain(`<link rel="canonical" href="${canonical}">`);
    expect(html).toContain('<meta property="og:site_name" content="Älvnäs Tidning">');
    expect(html).toContain('<title>Ny bro &amp; väg – Älvnäs Tidning</title>');
    const licence = { license: rights.licenseAddress, acquireLicensePage: rights.acquireLicenseAddress };
    expect(schemaOf(html)).toMatchObject({
      url: canonical,
      publisher: {
        '@type': 'Organization',
        name: 'Älvnäs Tidning',
        url: 'https://tidning.example/',
        logo: { '@type': 'ImageObject', url: `${canonical}ny-bro-vag/site/logo.png` },
      },
      sourceOrganization: { '@type': 'Organization', name: 'TT' },
      image: [
        { creditText: '© Bo Lind/TT', creator: { name: 'Bo Lind' }, copyrightNotice: '© Bo Lind/TT', ...licence },
        { creditText: 'Eva Ask', creator: { name: 'Eva Ask' }, copyrightNotice: '© Älvnäs Tidning', ...licence },
      ],
    });
  });

  it('lets a reader tell somebody by mail', () => {
    const headline = 'Ny bro?\u00a0&body=x "(1)"';
    const html = htmlOf(articleOf(documentOf({ headline }), { slug: 'bro' }), profileOf());
    const href = /<a href="(mailto:[^"]*)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const mail = new URL(href);
    expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(mail.searchParams.get('subject')).toBe(headline);
    expect(mail.searchParams.get('body')).toBe(`${headline}\r\n\r\nhttps://tidning.example/2026/03/bro/\r\n`);
    expect(htmlOf(dated, profileOf({ site: { baseAddress: null } }))).not.toContain('mailto:');
  });

  it('is called as the article says, where the profile is nobody’s own', () => {
    const english = { ...dated, language: 'en' };
    const html = htmlOf(english, profileOf({ isShipped: true }));
    expect(html).toContain('<header><p>TT</p>');
    expect(html).toContain('Tell a friend');
    expect(htmlOf(english, profileOf())).toContain('Tipsa en vän');
  });

  it('has the same article in it as a page without a profile, whatever is in that', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const article = articleOf(document, { source: null });
        const page = publishArticle(article, { format: 'page' }).files[0]?.text ?? '';
        expect(articleTextOf(htmlOf(article, profileOf()))).toBe(articleTextOf(page));
      }),
      { numRuns: 25 },
    );
  });

  // Or else the page around it would not be what it is judged to be.
  it('has parts that close whatever they open', () => {
    expectClosed(everyBlock.document);
    fc.assert(fc.property(arbitraryDocument, expectClosed), { numRuns: 25 });
  });

  it('is judged as a whole as it is judged by its frame', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { files, assets, pictures } = published(articleOf(document), profileOf());
        const own = new Set([...(assets ?? []), ...pictures].map(({ path }) => path));
        const html = files[0]?.text ?? '';
        expect(pageProblems(html, { isOwnFile: (address) => own.has(address), pieces: [] })).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['{{ article.body }}', '', 'page.liquid piece-missing {{ article.body }}'],
    ['{{ article.body }}', '<!-- {{ article.body }} -->', 'page.liquid piece-hidden {{ article.body }}'],
    ['{{ article.body }}', '{{ article.body }}{{ article.body }}', 'page.liquid piece-twice {{ article.body }}'],
    ['{{ article.body }}', '{{ article.body | upcase }}', 'page.liquid piece-missing {{ article.body }}'],
    ['{{ article.kicker }}', '', 'page.liquid piece-missing {{ article.kicker }}'],
    ['{{ head }}', '', 'page.liquid piece-missing {{ head }}'],
    ['<body>', '<body><script>alert(1)</script>', 'html:'],
    ['{{ site.name }}', '{{ article.title | raw }}', 'page.liquid:6 template-unknown-filter raw'],
    ['<!DOCTYPE html>', '', 'html:1 page-doctype '],
  ])('refuses %s as %j', (before, after, problem) => {
    const problems = problemsOf(profileOf({ template: (template) => template.replace(before, after) }));
    expect(problems[0]).toContain(problem);
  });

  it('lets no text of an article into a place where it could be more than text', () => {
    const hostile = fc.constantFrom(
      'x onclick=alert(1)',
      'javascript:alert(1)',
      'x style=background:url(//a.example)',
      '</style><script>alert(1)</script>',
      '}body{background:url(//a.example/)}',
      "'-alert(1)-'",
    );
    const careless = fc.constantFrom(
      '<p title={{ article.title }}>a</p>',
      '<a href="{{ article.title }}">a</a>',
      '<style>p { color: {{ article.title }} }</style>',
      '<p style="{{ article.title }}">a</p>',
      '<script>"{{ article.title }}"</script>',
      '<img src="{{ article.title }}" alt="">',
      '{{ article.title }}',
    );
    fc.assert(
      fc.property(hostile, careless, (headline, markup) => {
        const article = articleOf(documentOf({ headline }), { slug: 'bro' });
        const result = publishInProfile(
          article,
          profileOf({ template: (template) => template.replace('</main>', `</main>${markup}`) }),
        );
        expect(result.ok ? dangersIn(result.value.files[0]?.text ?? '') : []).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
