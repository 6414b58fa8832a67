import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOfArticle } from '#core/publish/profile/addressOfArticle';
import { siteSettings } from '#core/publish/profile/SiteSettings';
import { articleOf, documentOf } from '../../document/build';
import { siteOf } from './siteOf';

const published = articleOf(documentOf({ headline: 'Ny bro över Älven' }), {
  publishedAt: '2026-03-01T23:30:00Z',
  section: 'Näringsliv & ekonomi',
});
const draft = articleOf(documentOf({ headline: 'Ny bro' }));

it.each([
  ['/{year}/{month}/{slug}/', '2026/03/ny-bro-over-alven/', '2026/03/ny-bro-over-alven/index.html'],
  // Half past eleven in the evening in UTC is the next day in Sweden.
  ['/{year}-{month}-{day}/{slug}/', '2026-03-02/ny-bro-over-alven/', '2026-03-02/ny-bro-over-alven/index.html'],
  ['/{section}/{slug}.html', 'naringsliv-ekonomi/ny-bro-over-alven.html', 'naringsliv-ekonomi/ny-bro-over-alven.html'],
  ['/a/{slug}', 'a/ny-bro-over-alven.html', 'a/ny-bro-over-alven.html'],
  ['/{id}/', '0a6b1a54-6f0f-4b59-8f3e-0d8a1a0f7c11/', '0a6b1a54-6f0f-4b59-8f3e-0d8a1a0f7c11/index.html'],
])('fills %s', (articleAddress, address, file) => {
  expect(addressOfArticle(siteOf({ articleAddress }), published)).toEqual({ address, file });
});

it.each([
  ['/{year}/{month}/{slug}/', '2026/03/ny-bro/'],
  ['/{section}/{slug}/', 'ny-bro/'],
  ['/{section}-{slug}/', 'ny-bro/'],
])('leaves out of %s what a draft has not', (articleAddress, address) => {
  expect(addressOfArticle(siteOf({ articleAddress }), draft).address).toBe(address);
});

it('is not a device of Windows', () => {
  const article = articleOf(documentOf({ headline: 'Con' }), { section: 'AUX' });
  expect(addressOfArticle(siteOf({ articleAddress: '/{section}/{slug}.html' }), article).file).toBe('aux-1/con-1.html');
});

it('never leads anywhere else, whatever the article says', () => {
  const piece = fc.constantFrom('{slug}', '{id}', '{section}', '{year}', '{month}', '{day}', '-', '_', 'a', 'nul', '/');
  const pattern = fc
    .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom('{slug}', '{id}'), fc.constantFrom('', '/', '.html'))
    .map(([pieces, must, end]) => `/${pieces.join('')}${must}${end}`)
    .filter((text) => siteSettings.shape.articleAddress.safeParse(text).success);
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('..', '../../etc', 'CON', '//a.example', '\\'));
  fc.assert(
    fc.property(pattern, text, text, (articleAddress, headline, section) => {
      const article = articleOf(documentOf({ headline }), { section });
      const { address, file } = addressOfArticle(siteOf({ articleAddress }), article);
      expect(file).toMatch(/^(?:[a-z0-9][a-z0-9_-]*\/)*[a-z0-9][a-z0-9_-]*\.html$/u);
      expect(file.split('/').every((part) => part.length <= 210 && !/^(?:con|aux|nul)(?:\.|$)/u.test(part))).toBe(true);
      expect(file === address || file === `${address}index.html`).toBe(true);
    }),
    { numRuns: 200 },
  );
});
