import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { checkMarkdown } from '#core/publish/check/written/checkMarkdown';
import { publishArticle } from '#core/publish/publishArticle';
import { readMarkdown } from '../../../../../../electron/workshop/written/readMarkdown';
import {
  articleOf,
  bold,
  dialogueLine,
  documentOf,
  figure,
  gallery,
  imageName,
  link,
  paragraph,
  subhead,
} from '../../../document/build';

const address = 'https://www.lerum.se/bron';
const article = articleOf(
  documentOf(
    {
      kicker: 'Trafik',
      headline: 'Ny bro: "äntligen"',
      standfirst: 'I höst byggs den.',
      byline: 'Av Anna Ek',
      lead: figure(imageName(1), { caption: 'Bron i dag', credit: 'Bo Lind', alternativeText: 'En bro' }),
      dateline: 'LERUM',
    },
    paragraph('Se ', link(address, 'bron i Lerum'), ', 5 * 3 <b> meter ', bold('lång'), '.'),
    subhead('Dyr'),
    dialogueLine('Den är mycket dyr.'),
    gallery(figure(imageName(2), { alternativeText: 'Ån' }), figure(imageName(3), { alternativeText: 'Ett hus' })),
  ),
  {
    publishedAt: '2026-03-02T07:00:00.000Z',
    embargoUntil: '2026-03-01T07:00:00.000Z',
    section: 'Lokalt',
    tags: ['Broar', 'Lerum'],
    authors: [
      { name: 'Anna Ek', role: 'reporter', address: null },
      { name: 'Bo Lind', role: null, address: null },
    ],
    description: 'Om en bro.',
    source: 'Tidningen',
    canonicalAddress: 'https://www.tidningen.se/bron',
  },
);

/** What is found in the Markdown of the article when this was done to it: severity, code, place, and what its sentence names. */
function found(
  damaged: (text: string) => string = (text) => text,
  {
    isMissing = () => false,
    slug = 'ny-bro-antligen',
    of = article,
  }: { isMissing?: (name: string) => boolean; slug?: string; of?: ArticleFile } = {},
) {
  const published = publishArticle(of, { format: 'markdown' });
  const names = published.pictures.map(({ path }) => path).filter((name) => !isMissing(name));
  const written = { article: of, published, isOwnFile: (name: string) => names.includes(name) };
  return checkMarkdown(readMarkdown(damaged(published.files[0]?.text ?? '')), written, slug).map(
    ({ code, severity, place, line, facts }) => {
      expect(line).toBeNull();
      return [severity, code, place ?? '–', ...Object.values(facts)].join(' ');
    },
  );
}

const without = (words: string | RegExp) => (text: string) => {
  expect(text).toMatch(words);
  return text.replace(words, '');
};

describe('checkMarkdown', () => {
  it('finds nothing in what was written', () => {
    expect(found()).toEqual([]);
  });

  it('tells of front matter that is not there or can not be read', () => {
    const body = 'error front-matter-broken –';
    expect(found(without(/^---\n[\s\S]*?\n---\n/u))).toEqual([body]);
    expect(found((text) => text.replace('title:', 'title: ['))).toEqual([body]);
    expect(found((text) => text.replace('title:', 'kicker: "Två"\ntitle:'))).toEqual([body]);
    expect(found((text) => text.replace(/^---\n[\s\S]*?\n---\n/u, '---\n- en\n- två\n---\n'))).toEqual([body]);
  });

  it.each([
    'kicker',
    'title',
    'standfirst',
    'byline',
    'description',
    'date',
    'lastmod',
    'embargo',
    'slug',
    'section',
    'source',
    'canonical',
    'language',
  ])('tells of the field %s when it is missing or another', (field) => {
    const line = new RegExp(`^${field}: .*\n`, 'mu');
    expect(found(without(line))).toEqual([`error field-missing – ${field}`]);
    expect(found((text) => text.replace(line, `${field}: "annat"\n`))).toEqual([
      `error field-differs – ${field} annat`,
    ]);
    expect(found((text) => text.replace(line, `${field}: [1]\n`))).toEqual([`error field-differs – ${field} [1]`]);
  });

  it('tells of tags that are missing, fewer or others, and of a name that is not that of the file', () => {
    expect(found(without(/^tags:\n(?: +- .*\n)+/mu))).toEqual(['error field-missing – tags']);
    expect(found(without(/^ +- "Lerum"\n/mu))).toEqual(['error field-differs – tags ["Broar"]']);
    expect(found((text) => text, { slug: 'annan' })).toEqual(['error field-differs – slug ny-bro-antligen']);
  });

  it('tells of authors that are missing, fewer or others', () => {
    expect(found(without(/^authors:\n(?: +- .*\n)+/mu))).toEqual(['error field-missing – authors']);
    expect(found(without(/^ +- "Bo Lind"\n/mu))).toEqual(['error field-differs – authors ["Anna Ek"]']);
    expect(found((text) => text.replace('- "Bo Lind"', '- "Bo Dahl"'))).toEqual([
      'error field-differs – authors ["Anna Ek","Bo Dahl"]',
    ]);
  });

  it('takes authors from the byline where the details name none', () => {
    const of = { ...article, metadata: { ...article.metadata, authors: [] } };
    const [written] = publishArticle(of, { format: 'markdown' }).files;
    expect(written?.text).toMatch(/^authors:\n +- "Anna Ek"\n/mu);
    expect(found((text) => text, { of })).toEqual([]);
    expect(found(without(/^authors:\n(?: +- .*\n)+/mu), { of })).toEqual([]);
    expect(found((text) => text.replace('- "Anna Ek"', '- "Bo Dahl"'), { of })).toEqual([
      'error field-differs – authors ["Bo Dahl"]',
    ]);
  });

  it('tells of words that are missing or that nobody wrote', () => {
    expect(found(without('meter'))).toEqual(['error words-missing document.content[6] meter']);
    expect(found(without('Bron i dag'))).toEqual(['error words-missing document.content[4] Bron i dag']);
    expect(found((text) => `${text}\nRing Eva\n`)).toEqual(['error words-added – Ring Eva']);
    expect(found(without('– '))).toEqual(['error dash-missing document.content[8] Den är mycket dyr']);
  });

  it('tells of text that is taken for signs', () => {
    expect(found((text) => text.replace('\\<b\\> meter', '<b> meter'))).toEqual([
      'error element-foreign – <b>',
      'error words-missing document.content[6] b',
    ]);
    expect(found((text) => text.replace('## Dyr', '# Dyr'))).toEqual(['error element-foreign – <h1>']);
    expect(found((text) => `${text}\n<script>alert(1)</script>\n`)).toContain('error element-foreign – <script>');
  });

  it('tells of links that nobody should follow, with their block', () => {
    expect(found((text) => text.replace(address, 'javascript:alert(1)'))).toEqual([
      'error link-unsafe – bron i Lerum javascript:alert(1)',
    ]);
    expect(found((text) => text.replace(address, 'bron.pdf'))).toEqual([
      'error link-file-missing – bron i Lerum bron.pdf',
    ]);
    expect(found((text) => text.replace('bron i Lerum', 'här'))).toContain(
      `warning link-says-nothing document.content[6] här ${address}`,
    );
  });

  it('tells of photos whose file is not there, and of those that are not shown', () => {
    const [, second] = publishArticle(article, { format: 'markdown' }).pictures.map(({ path }) => path);
    expect(found((text) => text, { isMissing: (name) => name === second })).toEqual([
      `error picture-file-missing document.content[9].content[0] ${second}`,
    ]);
    expect(found(without(/^!\[Ån\].*\n/mu))).toEqual([
      'error words-missing document.content[9].content[0] Ån',
      'error pictures-missing – 1',
    ]);
  });
});
