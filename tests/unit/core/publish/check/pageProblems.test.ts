import { describe, expect, it } from 'vitest';
import { pageProblems } from '#core/publish/check/pageProblems';

const isOwnFile = (address: string) => ['bro/bro-1.jpg', 'bro/bro-2.avif', 'bro/site/logo.png'].includes(address);
const problemsOf = (html: string) => pageProblems(html, { isOwnFile, pieces: [] });
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Bro</title>${head}</head><body>${body}</body></html>`;

/** Each could run something, ask for something or send something, in some browser or by some way of reading it. */
const hostile = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//a.example></SCRIPT>',
  '<script type="module">import "x"</script>',
  '<script type="application/ld+json" src="bro/bro-1.jpg"></script>',
  '<script type="APPLICATION/JAVASCRIPT">alert(1)</script>',
  '<script type="speculationrules">{}</script>',
  '<script type="importmap">{}</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="bro/bro-1.jpg" onload="alert(1)">',
  '<img src="bro/bro-1.jpg"onload="alert(1)">',
  '<img/src="bro/bro-1.jpg"/onerror=alert(1)//',
  '<p ONCLICK="alert(1)">a</p>',
  '<p onpointerrawupdate="alert(1)">a</p>',
  '<body onload=alert(1)>',
  '<html onclick=alert(1)>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href=" \u0001jAvAsCrIpT:alert(1)">a</a>',
  '<a href="java\nscript:alert(1)">a</a>',
  '<a href="&#106;avascript&colon;alert(1)">a</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  '<a href="vbscript:x">a</a>',
  '<a href="blob:https://a.example/x">a</a>',
  '<a href="file:///etc/passwd">a</a>',
  '<a href="https://a.example/" ping="https://b.example/">a</a>',
  '<a href="#" attributionsrc="https://b.example/">a</a>',
  '<iframe src="https://a.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"></object>',
  '<embed src="x.swf">',
  '<applet code="x">',
  '<form action="https://a.example"><input name="a"></form>',
  '<button formaction="javascript:alert(1)">a</button>',
  '<input type="image" src="https://a.example/x.png">',
  '<textarea autofocus onfocus=alert(1)></textarea>',
  '<select><option>a</option></select>',
  '<video src="https://a.example/x.mp4" poster="x"></video>',
  '<audio src="x.mp3"></audio>',
  '<picture><source srcset="https://a.example/x.avif"><img src="bro/bro-1.jpg" alt=""></picture>',
  '<img src="https://a.example/x.png" alt="">',
  '<img src="//a.example/x.png" alt="">',
  '<img src="../secret.jpg" alt="">',
  '<img src="bro/bro-1.jpg?a" alt="">',
  '<img srcset="bro/bro-1.jpg 1x, https://a.example/x.png 2x" alt="">',
  '<img srcset="bro/bro-1.jpg 1x,https://a.example/x.png 2x" alt="">',
  '<img srcset="bro/bro-1.jpg 1x (,) , x.png" alt="">',
  '<img src="data:image/png;base64,AAAA" alt="">',
  '<img src="" alt="">',
  '<img lowsrc="https://a.example/x.png" src="bro/bro-1.jpg" alt="">',
  '<image src="x">',
  '<link rel="stylesheet" href="https://a.example/x.css">',
  '<link rel="alternate stylesheet" href="bro/site/logo.png">',
  '<link rel="preload" href="https://a.example/x" as="fetch">',
  '<link rel="dns-prefetch" href="//a.example">',
  '<link rel="preconnect" href="https://a.example">',
  '<link rel="prefetch" href="https://a.example">',
  '<link rel="modulepreload" href="x.js">',
  '<link rel="manifest" href="x.json">',
  '<link rel="icon" href="https://a.example/x.png">',
  '<link rel="import" href="x">',
  '<link href="x.css">',
  '<link rel="canonical" href="javascript:alert(1)">',
  '<base href="https://a.example/">',
  '<meta http-equiv="refresh" content="0;url=https://a.example">',
  '<meta http-equiv="Content-Security-Policy" content="default-src *">',
  '<meta charset="iso-2022-jp">',
  '<style>@import "https://a.example/x.css";</style>',
  '<style>a { background: url(https://a.example/x.png) }</style>',
  '<style>a { background: \\75rl(x) }</style>',
  '<p style="background: url(https://a.example/x.png)">a</p>',
  '<p style="background: url(&quot;//a.example&quot;)">a</p>',
  '<p style="background: image-set(\'x.png\' 1x)">a</p>',
  '<table background="https://a.example/x.png"><tr><td>a</table>',
  '<body background="https://a.example/x.png">',
  '<svg><script>alert(1)</script></svg>',
  '<svg onload=alert(1)></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
  '<svg><use href="https://a.example/x.svg#a"/></svg>',
  '<svg><image href="https://a.example/x.png"/></svg>',
  '<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>',
  '<svg><set attributeName="onclick" to="alert(1)"/></svg>',
  '<svg><foreignObject><iframe></iframe></foreignObject></svg>',
  '<svg><path fill="url(https://a.example/x.svg#a)"/></svg>',
  '<svg><path style="fill: url(//a.example)"/></svg>',
  '<svg><title><script>alert(1)</script></title></svg>',
  '<svg><style>@import "x"</style></svg>',
  '<svg><desc><img src=x onerror=alert(1)></desc></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:alert(1)">a</math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">a</p></noscript>',
  '<noscript><img src="https://a.example/x.png"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<template shadowrootmode="open"><slot></slot></template>',
  '<xmp><script>alert(1)</script></xmp>',
  '<noembed><img src=x onerror=alert(1)></noembed>',
  '<plaintext>',
  '<marquee onstart=alert(1)>a</marquee>',
  '<x-element>a</x-element>',
  '<p is="x-element">a</p>',
  '<dialog open>a</dialog>',
  '<p popover id="a">a</p>',
  '<p contenteditable autofocus>a</p>',
  '<p accesskey="x">a</p>',
  '<portal src="https://a.example"></portal>',
  '<fencedframe></fencedframe>',
  '<p itemid="javascript:alert(1)">a</p>',
];

const codesOf = (before: string, after = '', name = 'article.body') => {
  const html = page(`${before}<p>Body</p>${after}`);
  const starts = [...html.matchAll(/<p>Body/gu)].map(({ index }) => index);
  return pageProblems(html, { isOwnFile, pieces: [{ name, starts, isOfHead: false }] }).map(({ code }) => code);
};

describe('pageProblems', () => {
  it.each(hostile)('refuses %s', (markup) => {
    expect(problemsOf(page(markup))).not.toEqual([]);
    expect(problemsOf(page('<p>a</p>', markup))).not.toEqual([]);
  });

  it('has nothing to say of what a page may have', () => {
    expect(
      problemsOf(
        page(
          `<a class="skip" href="#a">a</a><main id="a" aria-label="a" data-a="1" style="color: red">
          <picture><source type="image/avif" srcset="bro/bro-2.avif 400w" sizes="100vw">
          <img src="bro/bro-1.jpg" srcset="bro/bro-1.jpg 400w, bro/bro-2.avif 2x" alt="" loading="lazy"></picture>
          <a href="mailto:?subject=a" rel="nofollow" target="_blank">a</a><a href="tel:+46">a</a><a href="../b/">a</a>
          <details open><summary>a</summary>b</details><table><tr><th scope="col" colspan="2">a</table>
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><title>a</title><g fill="none"><path d="M0 0h1"/></g></svg>
          </main>`,
          `<link rel="canonical" href="https://tidning.example/"><link rel="icon" href="bro/site/logo.png">
          <link rel="alternate" type="application/rss+xml" title="a" href="https://tidning.example/rss.xml">
          <script type="application/ld+json">{"a":"<\\/script>"}</script>
          <style>a { background: url("bro/site/logo.png") }</style><meta property="og:title" content="a">`,
        ),
      ),
    ).toEqual([]);
  });

  it('tells what it is and where', () => {
    expect(problemsOf(page('\n\n<p onclick="alert(1)">a</p>'))).toEqual([
      { place: 'html:3', code: 'page-attribute', facts: { found: 'onclick', tag: '<p onclick="alert(1)">' } },
    ]);
    expect(problemsOf('<p>a</p>').map(({ code }) => code)).toEqual(['page-doctype']);
  });

  it('is not overcome by a page that is deeper than calls go', () => {
    expect(problemsOf(page(`${'<div>'.repeat(12_000)}<script></script>`)).map(({ code }) => code)).toEqual([
      'page-element',
    ]);
  });

  describe('parts of the article', () => {
    it('may stand in what readers see', () => {
      expect(codesOf('<main><article><div><header>', '</header></div></article></main>')).toEqual([]);
    });

    it.each([
      ['<!-- ', ' -->'],
      ["<div title='", "'></div>"],
      ['<style>', '</style>'],
      ['<script type="application/ld+json">', '</script>'],
      ['<div hidden>', '</div>'],
      ['<div aria-hidden="true">', '</div>'],
      ['<details><summary>a</summary>', '</details>'],
      ['<h1>', '</h1>'],
      ['<a href="#">', '</a>'],
      ['<svg><title>', '</title></svg>'],
    ])('may not stand in %s', (before, after) => {
      expect(codesOf(before, after)).toContain('piece-hidden');
    });

    it('stand once, and in their order', () => {
      expect(codesOf('', '<p>Body</p>')).toEqual(['piece-twice']);
      const html = page('<p>Body</p><h1>Head</h1>');
      const expectations = (pieces: readonly (readonly [string, string])[]) =>
        pageProblems(html, {
          isOwnFile,
          pieces: pieces.map(([name, start]) => {
            const at = html.indexOf(start);
            return { name, starts: at === -1 ? [] : [at], isOfHead: false };
          }),
        });
      expect(
        expectations([
          ['article.headline', '<h1>'],
          ['article.body', '<p>Body'],
        ]),
      ).toEqual([{ place: 'page.liquid', code: 'piece-order', facts: { found: '{{ article.body }}' } }]);
      expect(expectations([['article.lead', '<figure>']]).map(({ code }) => code)).toEqual(['piece-missing']);
    });
  });
});
