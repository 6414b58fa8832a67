import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/article/ArticleId';
import { articleOfDeepLink, deepLinkTo } from '#core/contract/deepLink';

const id = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d' as ArticleId;

describe('articleOfDeepLink', () => {
  it('reads back every link that is given out', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => articleOfDeepLink(deepLinkTo(uuid as ArticleId)) === uuid),
      { numRuns: 50 },
    );
  });

  it.each([
    `spalt://open/${id}/`,
    `spalt://open/${id}?library=/tmp`,
    `spalt://open/${id}#x`,
    `spalt://open/${id}\n`,
    `spalt://open/${id} --library=/tmp`,
    `spalt://open/../${id}`,
    `spalt://open//${id}`,
    `spalt://open/%2e%2e/${id}`,
    `spalt://open/${id.toUpperCase()}`,
    `spalt://OPEN/${id}`,
    `spalt:open/${id}`,
    `spalt://user@open/${id}`,
    `spalt://open:80/${id}`,
    `spalt://run/${id}`,
    `spalt-app://open/${id}`,
    ` spalt://open/${id}`,
    'spalt://open/',
    '',
  ])('refuses %j', (link) => {
    expect(articleOfDeepLink(link)).toBeUndefined();
  });

  it('takes nothing but the one form, whatever is put in, taken out or changed', () => {
    const link = deepLinkTo(id);
    const edited = fc
      .tuple(fc.nat(link.length), fc.nat(3), fc.string({ unit: 'binary', maxLength: 4 }))
      .map(([place, count, text]) => link.slice(0, place) + text + link.slice(place + count));
    fc.assert(
      fc.property(fc.oneof(edited, fc.string()), (text) => {
        const found = articleOfDeepLink(text);
        return found === undefined || (/^[0-9a-f-]{36}$/u.test(found) && text === `spalt://open/${found}`);
      }),
      { numRuns: 300 },
    );
  });
});
