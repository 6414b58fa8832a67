import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOfNames } from '#core/library/bundle/problemsOfNames';

const hash = '0'.repeat(64);

function codesOf(...names: readonly string[]): readonly string[] {
  return problemsOfNames(names, (index) => `nr ${index}`).map(({ place, code }) => `${place}: ${code}`);
}

/** Names put together from what makes names dangerous, around names that are good. */
const nastyName = fc
  .array(
    fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', ':', 'C:', '~', '\0', ' ', 'nul', '\u202E', 'o\u0308', '\uFF0F', '.json'),
      fc.constantFrom('versions/', 'images/', 'article.json', 'a', `${hash}.jpg`),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('problemsOfNames', () => {
  it('finds nothing wrong with the names of a bundle', () => {
    expect(codesOf('manifest.json', 'article.json', `images/${hash}.jpg`, 'versions/Före.json')).toEqual([]);
  });

  it('tells names that lead out from names that do not belong', () => {
    expect(codesOf('../a.json', '/a.json', 'C:a.json', 'a\\b.json', 'a\0.json', '')).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => `nr ${index}: bundle-unsafe-name`),
    );
    expect(codesOf('a.json', 'images/a.jpg')).toEqual(['nr 0: bundle-unknown-file', 'nr 1: bundle-unknown-file']);
  });

  it('tells of names that are one on some system', () => {
    expect(codesOf('versions/a.json', 'versions/A.json')).toEqual(['nr 1: bundle-name-clash']);
    expect(codesOf('versions/å.json', 'versions/Å.json')).toEqual(['nr 1: bundle-name-clash']);
    expect(codesOf('versions/straße.json', 'versions/STRASSE.json')).toEqual(['nr 1: bundle-name-clash']);
    expect(codesOf('versions/ﬁ.json', 'versions/fi.json')).toEqual(['nr 1: bundle-name-clash']);
    expect(codesOf('article.json', 'article.json')).toEqual(['nr 1: bundle-name-clash']);
    // Letters of their own in Swedish, and files of their own everywhere.
    expect(codesOf('versions/å.json', 'versions/a.json', 'versions/ä.json')).toEqual([]);
  });

  it('lets no name through that leads out of its folder, whatever the system', () => {
    fc.assert(
      fc.property(nastyName, (name) => {
        if (codesOf(name).length > 0) return;
        for (const system of [path.posix, path.win32]) {
          const root = system === path.win32 ? 'C:\\library\\temp' : '/library/temp';
          const place = system.resolve(root, name);
          expect(place).toBe(root + system.sep + name.replaceAll('/', system.sep));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('shows a name without what could hide or turn it', () => {
    const [problem] = problemsOfNames(['\u001B[2Ja\u202E\n'], () => '');
    expect(problem?.facts).toEqual({ found: '\\u{1B}[2Ja\\u{202E}\\u{A}' });
  });
});
