import { describe, expect, it } from 'vitest';
import { styleProblems, withFileAddresses } from '#core/publish/check/styleProblems';
import { pageStyle } from '#core/publish/html/pageStyle';

const own = new Set(['logo.png', 'fonts/serif.woff2', 'a"b.png']);
const isOwnFile = (address: string) => own.has(address);
const codesOf = (style: string) =>
  styleProblems(style, { place: 'style.css', isOwnFile }).map(({ place, code }) => `${place} ${code}`);

describe('styleProblems', () => {
  it('has nothing to say of a style that asks for files of the profile only', () => {
    expect(codesOf(pageStyle)).toEqual([]);
    expect(
      codesOf(`@font-face { src: url(fonts/serif.woff2) format("woff2"), url( "fonts/serif.woff2" ) }
        .a::before { content: "url(https://a.example) @import </p"; background: url('logo.png') }
        /* url(https://a.example/) @import */ @media (width <= 600px) { @page :first { @top-left { content: "a" } } }`),
    ).toEqual(['style.css:2 style-end']);
  });

  it.each([
    '@import "https://a.example/x.css";',
    '@import url(logo.png);',
    '@IM\\50ort "x";',
    '@namespace "x";',
    '@charset "utf-7";',
    '@unknown { a: b }',
    'a { background: url(https://a.example/x.png) }',
    'a { background: url("//a.example/x.png") }',
    "a { background: URL( 'x.png' ) }",
    'a { background: u\\72l(x.png) }',
    'a { background: \\75\\72\\6c ("x.png") } b { background: \\75\\72\\6c("x.png") }',
    'a { background: url(data:image/svg+xml,x) }',
    'a { background: url() }',
    'a { background: url(logo.png?a) }',
    'a { background: url(../logo.png) }',
    'a { background: image-set("x.png" 1x) }',
    'a { background: -webkit-image-set("x.png" 1x) }',
    'a { --x: url(x.png) }',
    'a { background: /**/url(/**/"x.png") }',
    'a { background: cross-fade("x.png", red) }',
    'a { width: expression(alert(1)) }',
    '@font-face { src: src("x.woff2") }',
    'a { behavior: url(x.htc) }',
    'a { content: "\n" } b { background: url(x.png) }',
    'a { content: "unclosed',
    'a { background: url(a b) }',
    'a { background: url("a" b) }',
    '</style><script>alert(1)</script>',
    'a { content: "</sty" "le>" }',
    '<!-- a -->',
    '\u0000</STYLE >',
  ])('refuses %j', (style) => {
    expect(codesOf(style)).not.toEqual([]);
  });

  it('tells the line and what it is', () => {
    expect(styleProblems('a {}\n\nb { background: url(x.png) }', { place: 'style.css', isOwnFile })).toEqual([
      { place: 'style.css:3', code: 'style-request', facts: { found: 'url(x.png)' } },
    ]);
  });
});

describe('withFileAddresses', () => {
  it('leads each address to its file, and leaves everything else', () => {
    const style = '/* url(logo.png) */ a { b: url( logo.png ) "url(logo.png)" } c { d: url("fonts/serif\\2ewoff2") }';
    expect(withFileAddresses(style, (file) => `bro/site/${file}`)).toBe(
      '/* url(logo.png) */ a { b: url("bro/site/logo.png") "url(logo.png)" } c { d: url("bro/site/fonts/serif.woff2") }',
    );
  });
});
