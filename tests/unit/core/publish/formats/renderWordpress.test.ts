import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentChild, InlineJson } from '#core/document/documentJson';
import { publishArticle } from '#core/publish/publishArticle';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import {
  articleOf,
  blockquote,
  bulletList,
  documentOf,
  factBox,
  figure,
  gallery,
  imageName,
  item,
  linkCard,
  orderedList,
  paragraph,
  pullQuote,
  rule,
  subhead,
  table,
} from '../../document/build';
import { elementsOf } from '../parsedText';
import { everyBlock } from './everyBlock';

const markupOf = (article: typeof everyBlock) => publishArticle(article, { format: 'wordpress' }).files[0]?.text ?? '';
const bodyOf = (...blocks: readonly DocumentChild[]) =>
  markupOf(articleOf(documentOf({ headline: '' }, ...blocks))).trimEnd();
const lineOf = (text: string | InlineJson) => bodyOf(paragraph(text));

/** Where each block may stand, and in what: by the `block.json` of WordPress's own blocks. Null: on the page. */
const parents: Readonly<Record<string, readonly (string | null)[]>> = {
  paragraph: [null, 'group', 'quote'],
  heading: [null, 'group'],
  quote: [null],
  pullquote: [null],
  list: [null, 'group', 'list-item'],
  'list-item': ['list'],
  group: [null],
  image: [null, 'gallery'],
  gallery: [null],
  table: [null],
  separator: [null],
};

/** The root element that each block saves. */
const roots: Readonly<Record<string, RegExp>> = {
  paragraph: /^<p(?: class="[a-z-]+")?>/u,
  heading: /^<h[12] class="wp-block-heading">/u,
  quote: /^<blockquote class="wp-block-quote">/u,
  pullquote: /^<figure class="wp-block-pullquote(?: align(?:left|right|wide))?"><blockquote>/u,
  list: /^<(?:ul|ol(?: start="-?\d+")?) class="wp-block-list">/u,
  'list-item': /^<li>/u,
  group: /^<(?:aside|div) class="wp-block-group [a-z-]+">/u,
  image: /^<figure class="wp-block-image"><img src="[^"]+" alt="[^"]*"\/>/u,
  gallery: /^<figure class="wp-block-gallery has-nested-images columns-default is-cropped">/u,
  table: /^<figure class="wp-block-table"><table>/u,
  separator: /^<hr class="wp-block-separator has-alpha-channel-opacity"\/>$/u,
};

/** Reads block comments as the grammar has them, and throws at whatever is not as it should be. Gives the names in order. */
function readBlocks(markup: string): readonly string[] {
  const comment = /<!--\s+(?<close>\/)?wp:(?<name>[a-z][a-z0-9-]*)\s+(?<json>\{.*?\}\s+)?-->/gsu;
  const names: string[] = [];
  const open: { readonly name: string; readonly end: number }[] = [];
  let last = 0;
  for (const { groups = {}, index, 0: text } of markup.matchAll(comment)) {
    const { name = '', json } = groups;
    const between = markup.slice(last, index);
    if (between.includes('<!--')) throw new Error(`A comment that is no block: ${between}`);
    if (open.length === 0 && between.trim() !== '') throw new Error(`Outside of blocks: ${between}`);
    last = index + text.length;
    if (groups['close'] === undefined) {
      if (parents[name]?.includes(open.at(-1)?.name ?? null) !== true)
        throw new Error(`${name} in ${open.at(-1)?.name}`);
      if (json !== undefined) JSON.parse(json);
      open.push({ name, end: last });
      names.push(name);
      continue;
    }
    const opened = open.pop();
    if (opened?.name !== name) throw new Error(`${name} ends ${opened?.name}`);
    const saved = markup.slice(opened.end, index).trim();
    if (roots[name]?.test(saved) !== true) throw new Error(`Not what ${name} saves: ${saved}`);
    const children = elementsOf(saved.replaceAll(comment, ''));
    if (children.length === 0) throw new Error(`Nothing in ${name}`);
  }
  if (open.length > 0) throw new Error(`Open at the end: ${open.map(({ name }) => name).join(', ')}`);
  if (markup.slice(last).trim() !== '') throw new Error('Text after the last block');
  return names;
}

describe('an article as blocks of WordPress', () => {
  it('holds the grammar of blocks, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(() => readBlocks(markupOf(articleOf(document)))).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  it('has a block for each of ours', () => {
    expect(readBlocks(markupOf(everyBlock)).join(' ')).toBe(
      'paragraph heading paragraph paragraph image paragraph paragraph heading paragraph pullquote quote paragraph ' +
        'paragraph group heading paragraph list list-item paragraph list list-item list list-item list-item table ' +
        'gallery image image group paragraph paragraph paragraph separator paragraph group heading paragraph',
    );
  });

  it.each<[string, DocumentChild, string]>([
    ['a subhead', subhead('Ån'), '<!-- wp:heading -->\n<h2 class="wp-block-heading">Ån</h2>\n<!-- /wp:heading -->'],
    [
      'a pull quote',
      pullQuote('Ja', 'Eva', 'left'),
      '<!-- wp:pullquote {"align":"left"} -->\n<figure class="wp-block-pullquote alignleft"><blockquote><p>Ja</p><cite>Eva</cite></blockquote></figure>\n<!-- /wp:pullquote -->',
    ],
    [
      'a quotation',
      blockquote(paragraph('Ja')),
      '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>Ja</p>\n<!-- /wp:paragraph --></blockquote>\n<!-- /wp:quote -->',
    ],
    [
      'an ordered list',
      orderedList(3, item(paragraph('Ja'))),
      '<!-- wp:list {"ordered":true,"start":3} -->\n<ol start="3" class="wp-block-list"><!-- wp:list-item -->\n<li>Ja</li>\n<!-- /wp:list-item --></ol>\n<!-- /wp:list -->',
    ],
    [
      'a table',
      table('Barn', ['A'], ['1']),
      '<!-- wp:table {"hasFixedLayout":false} -->\n<figure class="wp-block-table"><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><figcaption class="wp-element-caption">Barn</figcaption></figure>\n<!-- /wp:table -->',
    ],
    [
      'a photo',
      figure(imageName(1), { caption: 'Bron', credit: 'Bo', alternativeText: 'En [bro]' }),
      '<!-- wp:image -->\n<figure class="wp-block-image"><img src="artikel-0a6b1a54/artikel-0a6b1a54-1.jpg" alt="En &#91;bro]"/><figcaption class="wp-element-caption">Bron Foto: Bo</figcaption></figure>\n<!-- /wp:image -->',
    ],
  ])('writes %s as the block itself saves it', (_name, child, markup) => {
    expect(bodyOf(child)).toBe(markup);
  });

  it('keeps what would be a shortcode, a comment or an embedded address as text', () => {
    expect(lineOf('[gallery] <!-- /wp:paragraph -->')).toContain('<p>&#91;gallery] &lt;!-- /wp:paragraph --&gt;</p>');
    expect(lineOf('https://youtu.be/1')).toContain('<p>https:&#47;&#47;youtu.be/1</p>');
  });

  it('makes items of paragraphs that stand below a list within an item', () => {
    const markup = bodyOf(
      bulletList(item(paragraph('a'), paragraph('b'), bulletList(item(paragraph('c'))), paragraph('d'))),
    );
    expect(markup).toContain('<li>a<br>b<!-- wp:list -->');
    expect(markup).toContain('<li>d</li>');
  });

  it('puts boxes, cards and galleries around their blocks', () => {
    const markup = bodyOf(
      factBox('Fakta', paragraph('Ett.')),
      linkCard('https://a.example/'),
      gallery(figure(imageName(1))),
      rule,
      paragraph('Slut'),
    );
    expect(readBlocks(markup).join(' ')).toBe(
      'group heading paragraph group paragraph gallery image separator paragraph',
    );
    expect(markup).toContain(
      '<!-- wp:group {"tagName":"aside","className":"fact-box"} -->\n<aside class="wp-block-group fact-box">',
    );
  });
});
