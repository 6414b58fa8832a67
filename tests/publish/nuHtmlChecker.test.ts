import { expect, it } from 'vitest';
import { checkWithNu } from './checkWithNu';
import { profilePages } from './profilePages';
import { publishedPages } from './publishedPages';
import { sitePages } from './sitePages';

it('has nothing to say of any page', { timeout: 180_000 }, () => {
  expect(checkWithNu([...publishedPages, ...profilePages, ...sitePages])).toEqual([]);
});

it('is really run: it finds what is wrong', { timeout: 60_000 }, () => {
  const html = '<!DOCTYPE html><html lang="sv"><head><title>T</title></head><body><img src="a"></body></html>';
  expect(checkWithNu([{ name: 'wrong', html }]).map(([, type]) => type)).toContain('error');
});
