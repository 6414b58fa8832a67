import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { InlineJson } from '#core/document/documentJson';
import { publishArticle } from '#core/publish/publishArticle';
import { htmlOfMarkdown } from '../../../../../electron/workshop/documents/htmlOfMarkdown';
import {
  articleOf,
  bold,
  bulletList,
  documentOf,
  italic,
  item,
  link,
  paragraph,
  subhead,
  table,
} from '../../document/build';
import { everyBlock } from './everyBlock';

const markdownOf = (article: typeof everyBlock) => publishArticle(article, { format: 'markdown' }).files[0]?.text ?? '';
const bodyOf = (markdown: string) => markdown.slice(markdown.indexOf('\n---\n') + 6).trimEnd();
const markdownOfLine = (...inline: readonly (string | InlineJson)[]) =>
  bodyOf(markdownOf(articleOf(documentOf({}, paragraph(...inline)))));
const htmlOfLine = (...inline: readonly (string | InlineJson)[]) =>
  htmlOfMarkdown(markdownOfLine(...inline)).html.trimEnd();

describe('an article as Markdown', () => {
  it('has what it is known by in front matter, all strings in quotation marks', () => {
    const markdown = markdownOf(everyBlock);
    const front = markdown.slice(4, markdown.indexOf('\n---\n') + 1);
    expect(front.split('\n')[0]).toBe('kicker: "Skola"');
    expect(parse(front)).toEqual({
      kicker: 'Skola',
      title: 'Ny bro i Lerum',
      standfirst: 'I höst byggs den.',
      byline: 'Av Anna Ek',
      date: '2026-03-02T08:00:00+01:00',
      lastmod: '2026-03-03T08:00:00+01:00',
      embargo: '2026-03-02T06:00:00+01:00',
      slug: 'ny-bro-i-lerum',
      section: 'Lokalt',
      tags: ['bro', 'no'],
      authors: ['Anna Ek'],
      source: 'Lerums Nyheter',
      canonical: 'https://nyheter.example/2026/ny-bro',
      language: 'sv',
    });
    // As YAML 1.1 reads it, too, no tag is false.
    expect(front).toContain('- "no"');
  });

  it('has each block in a form that Markdown has', () => {
    expect(bodyOf(markdownOf(everyBlock)))
      .toBe(`![En bro över en å](<ny-bro-i-lerum/ny-bro-i-lerum-1.jpg> "Bron i dag Foto: Bo Lind")

LERUM | Nu byggs **bron** över [ån](<https://a.example/?b=1\\&c=2>).\\
I år.

– Vi är *glada*, säger hon.

## Kostar mer

**Hur mycket?**

> Vi har råd
>
> Eva Lund

> Ett.
>
> Två.

> **Fakta: Bron**
>
> Den är lång.
>
> - 120 meter
>
> Källa: TT

- Ek

  3. Al
  4. Asp

Elever

| Skola | Antal |
| --- | --- |
| Torsbro | 120 |

![](<ny-bro-i-lerum/ny-bro-i-lerum-2.jpg> "Salen Foto: TT")

![](<ny-bro-i-lerum/ny-bro-i-lerum-3.jpg>)

[Filmen](<https://youtu.be/1>)

Om bron.

Läs också: [Förra bron](<https://a.example/forra>)

* * *

Källa: kommunen

## Rättelser

3 mars 2026 kl. 08.00: Bron är 120 meter, inte 12.`);
  });

  it.each([
    ['# inte rubrik', '<p># inte rubrik</p>'],
    ['1. inte lista', '<p>1. inte lista</p>'],
    ['---', '<p>---</p>'],
    ['> inte citat', '<p>&gt; inte citat</p>'],
    ['*inte* _kursivt_ ~~struket~~ `kod`', '<p>*inte* _kursivt_ ~~struket~~ `kod`</p>'],
    ['[inte](länk) ![bild](x) <b>fet</b>', '<p>[inte](länk) ![bild](x) &lt;b&gt;fet&lt;/b&gt;</p>'],
    ['https://a.example och a@b.example', '<p>https://a.example och a@b.example</p>'],
    ['&amp; &#65; A&O', '<p>&amp;amp; &amp;#65; A&amp;O</p>'],
    ['C:\\mapp\\', '<p>C:\\mapp\\</p>'],
  ])('means %s as it stands', (text, html) => {
    expect(htmlOfLine(text)).toBe(html);
  });

  it('marks words however they stand', () => {
    expect(htmlOfLine('före', bold('mitt'), 'efter')).toBe('<p>före<strong>mitt</strong>efter</p>');
    expect(htmlOfLine('före', bold(' mitt '), 'efter')).toBe('<p>före <strong>mitt</strong> efter</p>');
    expect(htmlOfLine('före', bold('”mitt”'), 'efter')).toBe('<p>före<strong>”mitt”</strong>efter</p>');
    expect(htmlOfLine(bold('ett'), italic('två'))).toBe('<p><strong>ett</strong><em>två</em></p>');
    expect(htmlOfLine('Se!', link('https://a.example/', 'här'))).toBe('<p>Se!<a href="https://a.example/">här</a></p>');
  });

  it('has lists within lists, whatever number they begin with', () => {
    const { html } = htmlOfMarkdown(bodyOf(markdownOf(everyBlock)));
    expect(html).toContain('<ol start="3">\n<li>Al</li>\n<li>Asp</li>\n</ol>');
    const bare = documentOf({}, bulletList(item(paragraph(), bulletList(item(paragraph('a'))), paragraph('b'))));
    expect(htmlOfMarkdown(bodyOf(markdownOf(articleOf(bare)))).html.replaceAll('\n', '')).toBe(
      '<ul><li><ul><li>a</li></ul><p>b</p></li></ul>',
    );
  });

  it('keeps number signs of a subhead, and bars and line breaks of a cell', () => {
    const document = documentOf({}, subhead('C #'), table('', ['a|b'], ['c\\|']));
    const { html } = htmlOfMarkdown(bodyOf(markdownOf(articleOf(document))));
    expect(html).toContain('<h2>C #</h2>');
    expect(html).toContain('<th>a|b</th>');
    expect(html).toContain('<td>c\\|</td>');
  });
});
