import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse, parseFragment } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOMParser } from '@xmldom/xmldom';
import { parse as parseYaml } from 'yaml';
import type { DocumentJson } from '#core/document/documentJson';
import type { WordPlan } from '#core/publish/formats/docx/WordPlan';
import type { FormatName } from '#core/publish/formats/formats';
import { formatNames, formats } from '#core/publish/formats/formats';
import { publishArticle } from '#core/publish/publishArticle';
import { publishedWords } from '#core/publish/publishedWords';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import { siteNameOf } from '#core/text/siteNameOf';
import type { TextNode } from '#core/text/textOf';
import { htmlOfMarkdown } from '../../../../../electron/workshop/documents/htmlOfMarkdown';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import { articleOf } from '../../document/build';
import { everyBlock } from './everyBlock';

/*
 * Whatever is written in an article is in each format once and in order, but for what the format says that it leaves
 * out. White space is not counted: formats set their own. What a format adds of itself is told apart by its characters.
 */

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** What readers meet, with the words of pictures where they stand. */
function wordsOf(node: HtmlNode): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || node.tagName === 'head') return '';
  const [alternative, title] = ['alt', 'title'].map(
    (name) => node.attrs.find((each) => each.name === name)?.value ?? '',
  );
  return node.tagName === 'img' ? `${alternative}${title}` : node.childNodes.map(wordsOf).join('');
}

const wordsOfFragment = (html: string): string => parseFragment(html).childNodes.map(wordsOf).join('');

/** The words of a Word document's main part, paragraph by paragraph, with those of its photos where they stand. */
function wordsOfWord(plan: string): string {
  const { parts }: WordPlan = JSON.parse(plan);
  const text = parts.find(({ path }) => path === 'word/document.xml')?.text ?? '';
  const root = new DOMParser().parseFromString(text, 'text/xml');
  const paragraphs = Array.from(root.getElementsByTagName('w:p'));
  return paragraphs
    .map((paragraph) =>
      Array.from(paragraph.getElementsByTagName('*'))
        .map((element) =>
          element.tagName === 'wp:docPr'
            ? element.getAttribute('descr')
            : element.tagName === 'w:t'
              ? element.textContent
              : '',
        )
        .join('')
        .normalize('NFC'),
    )
    .join('');
}

/** What each format says, as others read it. */
const readers: Readonly<Record<FormatName, (text: string) => string>> = {
  page: (text) => parse(text).childNodes.map(wordsOf).join(''),
  fragment: wordsOfFragment,
  wordpress: wordsOfFragment,
  text: (text) => text,
  ninjs: (text) => {
    const item: { readonly bodies: readonly { readonly value: string }[] } = JSON.parse(text);
    return wordsOfFragment(item.bodies[0]?.value ?? '');
  },
  docx: wordsOfWord,
  pdf: (text) => parse(text).childNodes.map(wordsOf).join(''),
  markdown: (text) => {
    const end = text.indexOf('\n---\n');
    const front: Readonly<Record<string, string>> = parseYaml(text.slice(4, end + 1));
    const fields = ['kicker', 'title', 'standfirst', 'byline'].map((name) => front[name] ?? '');
    return fields.join('') + wordsOfFragment(htmlOfMarkdown(text.slice(end + 5)).html);
  },
};

/** What was written, in the order in which a format has it. */
function writtenIn(document: DocumentJson, format: FormatName): string {
  const leavesPictures = formats[format].leavesOut.includes('pictures');
  const visit = (node: TextNode): string => {
    if (node.text !== undefined) return node.text;
    const [first, ...rest] = node.content ?? [];
    if (node.type === 'figure') {
      const [caption, credit, alternative] = (node.content ?? []).map(visit);
      return `${leavesPictures ? '' : alternative}${caption}${credit}`;
    }
    // WordPress has the caption of a table below it.
    if (node.type === 'table' && format === 'wordpress' && first !== undefined)
      return rest.map(visit).join('') + visit(first);
    return node.content?.map(visit).join('') ?? '';
  };
  return visit(document);
}

/** Spaces, and what nobody sees: HTML's parser and Markdown's have their own ways with some of them. */
const bare = (text: string): string[] => Array.from(text.replace(/\s/gu, ''));

/** What stands in the output beyond what was written, whatever its place; undefined when something is missing. */
function addedTo(written: readonly string[], output: readonly string[]): string | undefined {
  let place = 0;
  let added = '';
  for (const character of output) {
    if (character === written[place]) place++;
    else added += character;
  }
  return place === written.length ? added : undefined;
}

const { locale: _locale, ...englishWords } = publishedWords('en');
const ownCharacters = new Set(
  bare(
    [
      ...Object.values(englishWords),
      '–•*|.0123456789-',
      ...[
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1',
        "http://example.com/'single'",
        'https://social.example/@namn/1',
      ].flatMap((address) => [address, siteNameOf(address)]),
    ].join(''),
  ),
);

/** In Word the quotation marks around a pull quote, and the bar after a dateline, stay as they were written. */
const keptInWord = new Set(bare('”“„"»«'));

describe.each(formatNames)('the format %s', (format) => {
  it('has every character that was written once and in order, but for what it says it leaves out', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = publishArticle(articleOf(document, { language: 'en' }), { format }).files[0]?.text ?? '';
        const written = bare(writtenIn(tidyForPublication(document), format));
        const added = addedTo(written, bare(readers[format](text)));
        expect(added).toBeDefined();
        // A letter that is in the wrong place is counted as another: what is left over are the same letters.
        const isOwn = (character: string): boolean =>
          ownCharacters.has(character) || (format === 'docx' && keptInWord.has(character));
        expect(Array.from(added ?? '').filter((character) => !isOwn(character))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same bytes for the same article', () => {
    expect(publishArticle(everyBlock, { format })).toEqual(publishArticle(structuredClone(everyBlock), { format }));
  });

  it('holds no note to the editor', () => {
    expect(JSON.stringify(publishArticle(everyBlock, { format }).files)).not.toContain('Ring Eva');
  });
});

it('has an ending for each format that no other has', () => {
  const endings = formatNames.map((name) => formats[name].fileEnding);
  expect(new Set(endings).size).toBe(endings.length);
});
