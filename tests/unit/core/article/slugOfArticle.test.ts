import { expect, it } from 'vitest';
import { slugOfArticle } from '#core/article/slugOfArticle';
import { articleOf, documentOf } from '../document/build';

const named = (headline: string, slug: string | null = null) =>
  slugOfArticle(articleOf(documentOf({ headline }), { slug }));

it('names an article after its own slug, else its headline, else its identity', () => {
  expect(named('Ny bro', 'bron')).toBe('bron');
  expect(named('Ny bro')).toBe('ny-bro');
  expect(named('新しい橋')).toBe('artikel-0a6b1a54');
});

it('is not a device of Windows, of which no file can have the name', () => {
  expect(['CON', 'Nul', 'Lpt9', 'Konto'].map((headline) => named(headline))).toEqual([
    'con-1',
    'nul-1',
    'lpt9-1',
    'konto',
  ]);
  expect(named('Ny bro', 'aux')).toBe('aux-1');
});
