import { expect, it } from 'vitest';
import { listingSlugOf } from '#core/publish/site/listingSlugOf';

it.each([
  ['Åbron', 'abron'],
  ['C', 'c'],
  ['C++', /^c-[0-9a-f]{6}$/u],
  ['فن', /^[0-9a-f]{6}$/u],
  // Windows has no folder of that name.
  ['Con', /^con-[0-9a-f]{6}$/u],
  ['LPT1', /^lpt1-[0-9a-f]{6}$/u],
])('calls the page of %s', (name, slug) => {
  expect(listingSlugOf(name)).toMatch(slug instanceof RegExp ? slug : new RegExp(`^${slug}$`, 'u'));
});
