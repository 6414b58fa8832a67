import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArticleId } from '#core/article/ArticleId';
import { articleOfDeepLink, deepLinkTo } from '#core/contract/deepLink';

const id = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

describe('articleOfDeepLink', () => {
  it('reads back every link that is given out', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(isArticleId(uuid) && articleOfDeepLink(deepLinkTo(uuid))).toBe(uuid);
      }),
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
    const link = `spalt://open/${id}`;
    const edited = fc
      .tuple(fc.nat(link.length), fc.nat(3), fc.string({ unit: 'binary', maxLength: 4 }))
      .map(([place, count, text]) => link.slice(0, place) + text + link.slice(place + count));
    fc.assert(
      fc.property(fc.oneof(edited, fc.string()), (text) => {
        const found = articleOfDeepLink(text);
        const isForm = /^spalt:\/\/open\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);
        expect(found).toBe(isForm ? text.slice('spalt://open/'.length) : undefined);
      }),
      { numRuns: 300 },
    );
  });
});
