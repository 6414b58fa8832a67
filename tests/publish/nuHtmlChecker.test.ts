import { expect, it } from 'vitest';
import { checkWithNu } from './checkWithNu';
import { profilePages } from './profilePages';
import { publishedPages } from './publishedPages';
import { sitePages } from './sitePages';

/** By which is seen that the checker is really run. */
const wrong = '<!DOCTYPE html><html lang="sv"><head><title>T</title></head><body><img src="a"></body></html>';

it('has nothing to say of any page, and something of one that is wrong', { timeout: 180_000 }, () => {
  const found = checkWithNu([...publishedPages, ...profilePages, ...sitePages, { name: 'wrong', html: wrong }]);
  expect(found.filter(([page]) => page !== 'wrong.html')).toEqual([]);
  expect(found.map(([, type]) => type)).toContain('error');
});
