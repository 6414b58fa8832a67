import { describe, expect, it } from 'vitest';
import { BundleOffers, isBundlePath } from '../../../../electron/main/bundle/BundleOffers';

describe('BundleOffers', () => {
  it('tells of what waits by number and name, and of each once', () => {
    let changes = 0;
    const offers = new BundleOffers(() => {
      changes += 1;
    });
    offers.add(['/a/bron.spalt', '/b/bron.spalt']);
    offers.add(['/a/bron.spalt']);
    offers.add([]);
    expect(offers.list()).toEqual([
      { ticket: 1, fileName: 'bron.spalt' },
      { ticket: 2, fileName: 'bron.spalt' },
    ]);
    expect(offers.filePathOf(2)).toBe('/b/bron.spalt');
    expect(changes).toBe(2);
    offers.remove(1);
    offers.remove(1);
    expect(changes).toBe(3);
    expect(offers.filePathOf(1)).toBeUndefined();
    // It may be given again once it was let be, and a number means one thing for ever.
    offers.add(['/a/bron.spalt']);
    expect(offers.list().map(({ ticket }) => ticket)).toEqual([2, 3]);
  });

  it('knows bundles by their ending', () => {
    expect(['/a/b.spalt', '/a/B.SPALT', '/a/article.json', '/a/spalt'].map(isBundlePath)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
