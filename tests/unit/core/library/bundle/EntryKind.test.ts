import { describe, expect, it } from 'vitest';
import { entryKindOf } from '#core/library/bundle/EntryKind';

const hash = 'a3'.repeat(32);

describe('entryKindOf', () => {
  it('knows what each file of a bundle is', () => {
    expect(entryKindOf('manifest.json')).toBe('manifest');
    expect(entryKindOf('article.json')).toBe('article');
    for (const ending of ['jpg', 'png', 'webp', 'gif', 'avif']) {
      expect(entryKindOf(`images/${hash}.${ending}`)).toBe('picture');
    }
  });

  it.each(['2026-05-28T091200Z', 'Före språkgranskning', 'v1', 'a', '1.2_b+c-d', '二稿', 'é', 'x'.repeat(80)])(
    'takes %j for the name of a version',
    (name) => {
      expect(entryKindOf(`versions/${name}.json`)).toBe('version');
    },
  );

  it.each([
    'versions/.json',
    'versions/.a.json',
    'versions/ a.json',
    'versions/a .json',
    'versions/a..json',
    'versions/-a.json',
    'versions/a/b.json',
    'versions/nul.json',
    'versions/Com1.json',
    'versions/aux.a.json',
    'versions/Fo\u0308re.json',
    'versions/\u200Ba.json',
    `versions/${'x'.repeat(81)}.json`,
    'versions/a.JSON',
    'images/a.jpg',
    `images/${hash}.svg`,
    `images/${hash.toUpperCase()}.jpg`,
    `Images/${hash}.jpg`,
    'origin.json',
    'ARTICLE.JSON',
    '',
  ])('takes %j for no file of a bundle', (name) => {
    expect(entryKindOf(name)).toBeUndefined();
  });
});
