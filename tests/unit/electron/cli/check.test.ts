import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleOf, documentOf, figure, imageName, paragraph } from '../../core/document/build';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { dataOf, runSpalt } from './support/runSpalt';

const header = {
  headline: 'Ny bro öppnar',
  standfirst: 'På lördag går de första över den nya bron i Lerum.',
  byline: 'Av Anna Ek',
  dateline: 'LERUM',
};

/** A folder with an article whose body is these paragraphs. */
async function folderWith(...texts: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  const article = articleOf(documentOf(header, ...texts.map((text) => paragraph(text))));
  await writeFile(path.join(folder, 'a.json'), JSON.stringify(article));
  return folder;
}

const rules = (given: object) =>
  JSON.stringify({ format: 'spalt-house-style', version: 1, name: 'Våra', language: 'sv', rules: [given] });

const gapsAtReady = (gapMarker: string) =>
  JSON.stringify({ format: 'spalt-checklist', version: 1, steps: { ready: { gapMarker, houseStyle: 'off' } } });

describe('spalt check', () => {
  it('has nothing to tell of an article in order', async () => {
    const run = await runSpalt(['check', 'resources/sample/article.json', '--fail-on', 'warning']);
    expect(run).toEqual({ code: 0, out: 'resources/sample/article.json: nothing to look at\n', err: '' });
  });

  it('tells each finding with its place and the words, and leaves the file alone', async () => {
    const folder = await folderWith('Bron är lång.', 'Den bro som som byggs är lång.');
    const before = await readFile(path.join(folder, 'a.json'));
    const run = await runSpalt(['check', 'a.json'], { folder });
    expect(run).toEqual({
      code: 1,
      err: '',
      out: [
        'a.json:7:9: error: “som” stands twice in a row [doubledWord]',
        '    Den bro som som byggs är lång.',
        '            ^^^^^^^',
        'a.json: 1 errors, 0 warnings, 0 pieces of advice',
        '',
      ].join('\n'),
    });
    expect(Buffer.compare(await readFile(path.join(folder, 'a.json')), before)).toBe(0);
    const swedish = await runSpalt(['check', 'a.json'], { folder, locale: 'sv_SE.UTF-8' });
    expect(swedish.out).toContain('a.json:7:9: fel: ”som” står två gånger i rad [doubledWord]');
  });

  it('fails on warnings only when told to', async () => {
    const folder = await folderWith('Vi ses idag.');
    const plain = await runSpalt(['check', 'a.json'], { folder });
    expect(plain).toMatchObject({ code: 0, err: '' });
    expect(plain.out).toContain('a.json:6:8: warning: Skrivs isär. [houseStyle]');
    expect(await runSpalt(['check', 'a.json', '--fail-on', 'warning'], { folder })).toMatchObject({ code: 1 });
    expect(await runSpalt(['check', 'a.json', '--fail-on', 'error'], { folder })).toMatchObject({ code: 0 });
  });

  it('gives the same to machines', async () => {
    const folder = await folderWith('Vi ses idag.');
    const run = await runSpalt(['check', 'a.json', '--json', '--fail-on', 'warning'], { folder });
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(dataOf(run)).toMatchObject({
      ok: false,
      code: 'findings',
      filePath: 'a.json',
      language: 'sv',
      failOn: 'warning',
      counts: { error: 0, warning: 1, advice: 0 },
      findings: [
        {
          check: 'houseStyle',
          code: 'house-style',
          severity: 'warning',
          place: { block: 5, from: 7, to: 11 },
          blockType: 'paragraph',
          text: 'idag',
          facts: { rule: 'sv-together-today' },
          fixes: [{ kind: 'replace', text: 'i dag' }],
          message: 'Skrivs isär.',
        },
      ],
    });
    expect(dataOf(await runSpalt(['check', 'a.json', '--json'], { folder }))).toMatchObject({ ok: true });
  });

  it('takes rules of one’s own in JSON, YAML and tables, in place of those with the same id', async () => {
    const folder = await folderWith('Vi ses idag vid hängbron.');
    const own = {
      id: 'sv-together-today',
      category: 'ord',
      words: ['hängbron'],
      message: 'Skriv bron.',
      severity: 'error',
    };
    await writeFile(path.join(folder, 'r.json'), rules(own));
    const yaml = [
      'format: spalt-house-style',
      'version: 1',
      'name: Våra',
      'language: sv',
      'rules:',
      '  - { id: sv-together-today, category: ord, words: [hängbron], message: Skriv bron., severity: error }',
    ];
    await writeFile(path.join(folder, 'r.yaml'), yaml.join('\n'));
    const csv = 'id,category,words,message,severity\r\nsv-together-today,ord,hängbron,Skriv bron.,error\r\n';
    await writeFile(path.join(folder, 'r.csv'), csv);
    for (const file of ['r.json', 'r.yaml', 'r.csv']) {
      const run = await runSpalt(['check', 'a.json', '--rules', file], { folder });
      expect(run.code, file).toBe(1);
      expect(run.out.split('\n')[0], file).toBe('a.json:6:17: error: Skriv bron. [houseStyle]');
      expect(run.out, file).not.toContain('isär');
    }
  });

  it('reads the rules and the word list of the library that the article is in, and tells what it can’t use', async () => {
    const library = await temporaryFolder();
    const article = JSON.stringify(articleOf(documentOf(header, paragraph('Vi ses idag vid Bjurxs hängbron.'))));
    await mkdir(path.join(library, 'house-style'));
    await mkdir(path.join(library, 'bron'));
    await writeFile(path.join(library, 'bron', 'article.json'), article);
    await writeFile(path.join(library, 'bron', 'copy.json'), article);
    await writeFile(path.join(library, 'words.txt'), 'Bjurxs\n');
    const own = { category: 'ord', words: ['hängbron'], message: 'Skriv bron.', severity: 'error' };
    await writeFile(path.join(library, 'house-style', 'rules.json'), rules({ ...own, id: 'sv-together-today' }));
    await writeFile(path.join(library, 'house-style', 'broken.yaml'), 'a: [');
    const run = await runSpalt(['check', 'bron/article.json'], { folder: library });
    expect(run.code).toBe(1);
    expect(run.out).toContain('error: Skriv bron. [houseStyle]');
    expect(run.out).not.toMatch(/isär|Bjurxs” is/u);
    expect(run.err).toContain(
      `not used: ${path.join('house-style', 'broken.yaml')}:1:5: neither JSON nor YAML, or cut off`,
    );
    const json = await runSpalt(['check', 'article.json', '--json'], { folder: path.join(library, 'bron') });
    expect(dataOf(json)).toMatchObject({
      notUsed: [{ filePath: path.join('..', 'house-style', 'broken.yaml'), problems: [{ code: 'not-yaml' }] }],
    });
    // What is given by hand counts most, and another file than an article in its folder is in no library.
    await writeFile(path.join(library, 'r.json'), rules({ ...own, id: 'sv-together-today', isOff: true }));
    const given = await runSpalt(['check', 'bron/article.json', '--rules', 'r.json'], { folder: library });
    expect(given.out).not.toContain('houseStyle');
    const copy = await runSpalt(['check', 'bron/copy.json'], { folder: library });
    expect(copy).toMatchObject({ err: '', out: expect.stringContaining('“Bjurxs” is in no word list') });
  });

  it.each([
    ['r.json', '{"rules": []}', 'r.json: not a file of house style rules'],
    [
      'r.json',
      rules({ id: 'a', category: 'a', pattern: '(a+', message: 'a' }),
      /^spalt: r\.json: rules\[0\]\.pattern: the pattern \(a\+ can’t be read: missing closing \)/mu,
    ],
    ['r.yaml', 'a: [', 'r.yaml:1:5: neither JSON nor YAML, or cut off'],
    ['r.csv', 'id,mood\r\n', 'r.csv: no column of rules: “mood”'],
    ['r.json', Buffer.from([0xff, 0xfe]), 'r.json: not text in UTF-8'],
  ])('refuses rules that are none: %s', async (name, content, expected) => {
    const folder = await folderWith('Bron är lång.');
    await writeFile(path.join(folder, name), content);
    const run = await runSpalt(['check', 'a.json', '--rules', name], { folder });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(expected);
  });

  it('is not hung or misled by a hostile file of rules', async () => {
    const folder = await folderWith(`${'a'.repeat(3000)} b.`);
    const message = '<script>alert(1)</script> {{found}} $t(cli.bug)';
    const hostile = ['(a+)+c', '(a|aa)+c', '(.*a){25}c', '(\\p{L}+\\s?)+c'].map((pattern, at) => ({
      id: `h${at}`,
      category: 'x',
      pattern,
      message,
    }));
    const file = { ...JSON.parse(rules({})), rules: [...hostile, { id: 'b', category: 'x', words: ['b'], message }] };
    await writeFile(path.join(folder, 'r.json'), JSON.stringify(file));
    const run = await runSpalt(['check', 'a.json', '--rules', 'r.json'], { folder });
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain(`warning: ${message} [houseStyle]`);
  });

  it('is misused', async () => {
    expect(await runSpalt(['check'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('<article.json> is missing'),
    });
    const wrong = await runSpalt(['check', 'a.json', '--fail-on', 'advice']);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('choose among error, warning') });
    expect(await runSpalt(['check', 'none.json'])).toMatchObject({
      code: 2,
      err: 'spalt: none.json: no such file or folder\n',
    });
    expect(await runSpalt(['check', 'package.json'])).toMatchObject({ code: 2 });
  });

  it('tells of photos, in the words of the user’s language', async () => {
    const folder = await temporaryFolder();
    const article = articleOf(
      documentOf({ ...header, lead: figure(imageName(1), { caption: 'Bron.' }) }, paragraph('Bron är lång.')),
    );
    await writeFile(path.join(folder, 'a.json'), JSON.stringify(article));
    const run = await runSpalt(['check', 'a.json'], { folder, locale: 'sv_SE.UTF-8' });
    expect(run.out).toContain('varning: bilden saknar fotograf');
    expect(run.out).toContain('fel: bilden saknar alternativtext');
  });

  it('holds an article against the checklist of its library, with --status', async () => {
    const library = await temporaryFolder();
    const folder = path.join(library, 'bro');
    await mkdir(folder);
    const article = articleOf(documentOf(header, paragraph('Bron är XXX meter. Vi ses idag.')));
    await writeFile(path.join(folder, 'article.json'), JSON.stringify(article));
    const check = (...more: readonly string[]) => runSpalt(['check', 'article.json', ...more], { folder });
    const held = await check('--status', 'ready');
    expect(held).toMatchObject({ code: 1, err: '' });
    expect(held.out.split('\n')[0]).toBe('article.json: blocks: Gaps: 1');
    expect(held.out).toContain('article.json: warns: House style: 1');
    expect(held.out).toContain('article.json: 1 block “ready”, 1 warn');
    expect(dataOf(await check('--status', 'proof', '--json'))).toMatchObject({
      ok: true,
      status: 'proof',
      counts: { block: 0, warn: 1 },
      items: [{ item: 'gapMarker', level: 'warn', count: 1 }],
    });
    await writeFile(path.join(library, 'checklist.json'), gapsAtReady('off'));
    expect(await check('--status', 'ready')).toMatchObject({ code: 0, out: 'article.json: nothing to look at\n' });
    await writeFile(path.join(library, 'checklist.json'), gapsAtReady('stop'));
    const damaged = await check('--status', 'ready');
    expect(damaged.code).toBe(2);
    expect(damaged.err).toContain('checklist.json: steps.ready.gapMarker: ');
    expect(await check('--status', 'done')).toMatchObject({ code: 2 });
  });
});
