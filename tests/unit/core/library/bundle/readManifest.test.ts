import { describe, expect, it } from 'vitest';
import { bundleLimits } from '#core/library/bundle/bundleLimits';
import type { BundleEntry } from '#core/library/bundle/bundleManifest';
import { bundleHeadlineOf, createManifest, writeManifest } from '#core/library/bundle/createManifest';
import { readManifest } from '#core/library/bundle/readManifest';
import { articleOf, documentOf } from '../../document/build';
import { valueOf } from '../../../electron/storage/support/library';

const article = articleOf(documentOf({ headline: 'Ny bro' }));
const hash = 'a3'.repeat(32);
const entries: readonly BundleEntry[] = [
  { path: 'versions/v1.json', byteCount: 2, sha256: hash },
  { path: `images/${hash}.jpg`, byteCount: 3, sha256: hash },
  { path: 'article.json', byteCount: 4, sha256: hash },
];

function problemsWith(change: Readonly<Record<string, unknown>>): readonly string[] {
  const read = readManifest(JSON.stringify({ ...createManifest(article, entries), ...change }));
  return read.ok ? [] : read.error.map(({ place, code }) => `${place}: ${code}`);
}

describe('createManifest', () => {
  it('lists files by their names, and the same files give the same text', () => {
    const text = writeManifest(createManifest(article, entries));
    expect(text).toBe(writeManifest(createManifest(article, entries.toReversed())));
    const manifest = valueOf(readManifest(text));
    expect(manifest.articleId).toBe(article.id);
    expect(manifest.headline).toBe('Ny bro');
    expect(manifest.entries.map(({ path }) => path)).toEqual([
      'article.json',
      `images/${hash}.jpg`,
      'versions/v1.json',
    ]);
  });

  it('cuts a long headline, but not through a character', () => {
    const headline = bundleHeadlineOf(articleOf(documentOf({ headline: `${'a'.repeat(999)}📰 mer` })));
    expect(headline).toBe('a'.repeat(999));
    expect(bundleHeadlineOf(articleOf(documentOf({ headline: 'b'.repeat(2000) })))).toHaveLength(1000);
  });
});

describe('readManifest', () => {
  it('tells a newer version, an unknown one, and what is no manifest', () => {
    expect(problemsWith({ version: 2 })).toEqual(['manifest.json: version: newer-version']);
    expect(problemsWith({ version: '1' })).toEqual(['manifest.json: version: unknown-version']);
    expect(problemsWith({ format: 'spalt-article' })).toEqual(['manifest.json: format: not-a-bundle']);
    expect(readManifest('{')).toMatchObject({ error: [{ place: 'manifest.json', code: 'not-json' }] });
    expect(readManifest('[]')).toMatchObject({ error: [{ code: 'not-a-bundle' }] });
  });

  it('tells every problem with its place', () => {
    const [version, picture] = entries;
    const wrong = [
      { ...version, path: '../v1.json' },
      { ...picture, sha256: 'b4'.repeat(32) },
      { ...version, byteCount: bundleLimits.jsonBytes + 1 },
      { ...version, path: 'manifest.json' },
    ];
    expect(problemsWith({ entries: wrong })).toEqual([
      'manifest.json: entries[0].path: bundle-unsafe-name',
      'manifest.json: entries[1].sha256: bundle-wrong-hash',
      'manifest.json: entries[2].byteCount: file-too-large',
      'manifest.json: entries[3].path: bundle-unknown-file',
      'article.json: bundle-file-missing',
    ]);
    expect(problemsWith({ run: 'me', entries: 1 })).toEqual([
      'manifest.json: entries: wrong-type',
      'manifest.json: unknown-key',
    ]);
  });

  it('takes no more than a bundle may have', () => {
    const many = (count: number, byteCount: number): readonly BundleEntry[] => [
      ...entries,
      ...Array.from({ length: count }, (_, index) => ({ path: `versions/n${index}.json`, byteCount, sha256: hash })),
    ];
    expect(problemsWith({ entries: many(bundleLimits.entryCount - 1 - entries.length, 1) })).toEqual([]);
    expect(problemsWith({ entries: many(bundleLimits.entryCount - entries.length, 1) })).toEqual([
      'manifest.json: entries: too-long',
    ]);
    expect(problemsWith({ entries: many(16, bundleLimits.jsonBytes) })).toEqual([': bundle-too-large']);
  });
});
