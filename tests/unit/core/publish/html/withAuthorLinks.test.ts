import { expect, it } from 'vitest';
import { withAuthorLinks } from '#core/publish/html/withAuthorLinks';

const anna = { name: 'Anna Ek', address: 'https://a.example/?a=1&b="2"' };
const lind = { name: 'Anna Ek-Lind', address: 'https://a.example/lind' };
const link = (address: string, name: string) => `<a rel="author" href="${address}">${name}</a>`;
const annaLink = link('https://a.example/?a=1&amp;b=&quot;2&quot;', 'Anna Ek');

it.each([
  ['Av Anna Ek och <Bo>', [anna], `Av ${annaLink} och &lt;Bo&gt;`],
  ['Anna Ek-Lind, Anna Ek', [anna, lind], `${link('https://a.example/lind', 'Anna Ek-Lind')}, ${annaLink}`],
  ['Anna Ek, Anna Ek', [anna], `${annaLink}, Anna Ek`],
  ['Av Johanna Eklund', [anna], 'Av Johanna Eklund'],
  ['Av Bo Lind', [anna], 'Av Bo Lind'],
  ['Av Anna Ek', [{ ...anna, name: '' }], 'Av Anna Ek'],
  ['Av Anna Ek', [anna, anna], `Av ${annaLink}`],
])('links the names in “%s”', (byline, authors, html) => {
  expect(withAuthorLinks(byline, authors)).toBe(html);
});
