import { expect, it } from 'vitest';
import { pageTitleOf } from '#core/publish/html/pageTitleOf';
import { articleOf, documentOf } from '../../document/build';

const title = (headline: string, source: string | null = null, language = 'sv') =>
  pageTitleOf(articleOf(documentOf({ headline }), { source, language }));

it('is the headline, and the paper where there is room', () => {
  expect(title('Ny bro')).toBe('Ny bro');
  expect(title('Ny bro', 'Älvnäs Tidning')).toBe('Ny bro – Älvnäs Tidning');
  expect(title('Ny bro '.repeat(9).trim(), 'Älvnäs Tidning')).toBe('Ny bro '.repeat(9).trim());
});

it('says that there is no headline, in the language of the article', () => {
  expect([title(''), title('', null, 'en')]).toEqual(['Utan rubrik', 'Untitled']);
});

it('cuts a long headline between words, and a long word between characters', () => {
  expect(title('Kommunen '.repeat(12))).toBe(`${'Kommunen '.repeat(7).trim()}…`);
  // As html-validate counts, an ampersand is five characters.
  expect(title('R&B '.repeat(20))).toBe(`${'R&B '.repeat(8).trim()}…`);
  expect(title(`Ordet, ${'a'.repeat(100)}`)).toBe('Ordet…');
  expect(title('👩‍👩‍👧‍👦'.repeat(20))).toBe(`${'👩‍👩‍👧‍👦'.repeat(6)}…`);
});
