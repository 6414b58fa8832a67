import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { dataOf, runSpalt } from './support/runSpalt';

const sample = await readFile('resources/sample/article.json', 'utf8');

function changed(from: string | RegExp, to: string): string {
  const text = sample.replace(from, to);
  if (text === sample) throw new Error(`Nothing to change: ${String(from)}`);
  return text;
}

describe('spalt check-file', () => {
  it('finds nothing wrong with an article in order', async () => {
    const run = await runSpalt(['check-file', 'resources/sample/article.json']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^resources\/sample\/article\.json: an article in order, \d+ words\n$/u);
    expect(dataOf(await runSpalt(['check-file', '--json', 'resources/sample/article.json']))).toMatchObject({
      ok: true,
      id: '5b1f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03',
      isOlderVersion: false,
      missingPictures: [],
    });
  });

  it('says that a file is of an older version, and leaves it so', async () => {
    const file = 'tests/fixtures/articles/version-1.json';
    const before = await readFile(file);
    const run = await runSpalt(['check-file', file]);
    expect(run.code).toBe(0);
    expect(run.err).toContain(`spalt: ${file}: from an older version of Spalt`);
    expect(Buffer.compare(await readFile(file), before)).toBe(0);
  });

  it('warns of photos that are missing', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'article.json'), sample);
    const run = await runSpalt(['check-file', 'article.json'], { folder });
    expect(run.code).toBe(0);
    expect(run.err).toMatch(
      /^spalt: article\.json: document\.content\[4\]\.attrs\.image: warning: the photo images\/[0-9a-f]{64}\.jpg is missing\n$/u,
    );
  });

  it.each([
    ['not an article', '{"name":"spalt"}', 'a.json: format: not a Spalt article'],
    ['another kind of JSON', '[1, 2]', 'a.json: not a Spalt article'],
    ['cut off', sample.slice(0, 1000), /^spalt: a\.json:\d+:\d+: not JSON, or cut off$/mu],
    ['empty', '', 'a.json:1:1: not JSON, or cut off'],
    [
      'of a wrong type deep inside',
      changed(/"widthPx": \d+/u, '"widthPx": "1200"'),
      'a.json: document.content[4].attrs.widthPx: expected a number, found a text',
    ],
    [
      'from a newer version',
      changed('"version": 6', '"version": 8'),
      'a.json: version: from a newer version of Spalt (the file has version 8, this Spalt knows up to 6)',
    ],
    [
      'of no version',
      changed('"version": 6', '"version": "två"'),
      'a.json: version: no version of the file format: "två"',
    ],
    ['with an unknown key', changed('"language"', '"mood": "glad", "language"'), 'a.json: unknown: mood'],
    ['without its language', changed(/"language": "sv",/u, ''), 'a.json: language: missing; expected a text'],
    [
      'with a slug that is none',
      changed('"slug": null', '"slug": "Å Ä Ö"'),
      'a.json: metadata.slug: expected another form (see the file format), found "Å Ä Ö"',
    ],
    ['in Latin-1', Buffer.from(sample, 'latin1'), /^spalt: a\.json:\d+:\d+: not text in UTF-8$/mu],
    [
      'with an unknown block',
      changed('"type": "subhead"', '"type": "marquee"'),
      /^spalt: a\.json: document\.content\[\d+\]\.type: no part of an article that can stand here: "marquee"$/mu,
    ],
    [
      'with a header in disorder',
      changed('"type": "kicker"', '"type": "byline"'),
      "a.json: document.content[0]: byline can't stand here; expected kicker",
    ],
  ])('tells what is wrong with a file that is %s, and leaves it alone', async (_, content, expected) => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'a.json'), content);
    const run = await runSpalt(['check-file', 'a.json'], { folder });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(expected);
    const machine = await runSpalt(['check-file', 'a.json', '--json'], { folder, locale: 'sv_SE.UTF-8' });
    expect(machine).toMatchObject({ code: 2, err: '' });
    expect(machine.out).not.toMatch(/\{\{|problem\./u);
    expect(dataOf(machine)).toMatchObject({
      ok: false,
      code: 'invalid',
      filePath: 'a.json',
      problems: expect.arrayContaining([
        expect.objectContaining({ place: expect.any(String), code: expect.any(String), message: expect.any(String) }),
      ]),
    });
    expect(Buffer.compare(await readFile(path.join(folder, 'a.json')), Buffer.from(content))).toBe(0);
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('tells everything that is wrong at once', async () => {
    const folder = await temporaryFolder();
    const twice = changed('"slug": null', '"slug": 5').replace('"isDecorative": false', '"isDecorative": "nej"');
    await writeFile(path.join(folder, 'a.json'), twice);
    const { err } = await runSpalt(['check-file', 'a.json'], { folder });
    expect(err.trimEnd().split('\n')).toEqual([
      'spalt: a.json: metadata.slug: expected a text, found a number',
      'spalt: a.json: document.content[4].attrs.isDecorative: expected true or false, found a text',
    ]);
  });

  it('tells that there is no such file, or that it is a folder', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'article'));
    const missing = await runSpalt(['check-file', 'a.json'], { folder });
    expect(missing).toEqual({ code: 2, out: '', err: 'spalt: a.json: no such file or folder\n' });
    const isFolder = await runSpalt(['check-file', 'article', '--json'], { folder });
    expect(isFolder.code).toBe(2);
    expect(dataOf(isFolder)).toMatchObject({ ok: false, code: 'disk', systemCode: 'EISDIR', message: 'is a folder' });
  });
});
