import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleFileVersion } from '#core/article/articleFile';
import { readArticle } from '#core/article/readArticle';
import { writeArticle } from '#core/article/writeArticle';
import { textBlocks } from '#core/text/textBlocks';

const sample = readFileSync('resources/sample/article.json', 'utf8');

/** The sample with one value changed; the path is as in a problem's place. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const json: unknown = JSON.parse(sample);
  let target: unknown = json;
  for (const key of path.slice(0, -1)) target = Reflect.get(Object(target), key);
  Reflect.set(Object(target), path.at(-1) ?? '', value);
  return JSON.stringify(json);
}

function problemsOf(text: string) {
  const result = readArticle(text);
  return result.ok ? [] : result.error;
}

describe('readArticle', () => {
  it('reads what writeArticle wrote, to the byte', () => {
    const result = readArticle(sample);
    expect(result.ok && writeArticle(result.value.article)).toBe(sample);
  });

  it('takes a byte order mark', () => {
    expect(readArticle(`\uFEFF${sample}`).ok).toBe(true);
  });

  it('reads a file of every version that there has been, with every word of it', () => {
    const fixtures = readdirSync('tests/fixtures/articles').filter((name) => /^version-\d+\.json$/u.test(name));
    expect(fixtures).toHaveLength(articleFileVersion);
    for (const name of fixtures) {
      const result = readArticle(readFileSync(`tests/fixtures/articles/${name}`, 'utf8'));
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
      expect(`version-${result.value.fileVersion}.json`).toBe(name);
      expect(result.value.article.version).toBe(articleFileVersion);
      expect(textBlocks(result.value.article.document).map(({ type, text }) => `${type}: ${text}`)).toEqual([
        'kicker: Skola',
        'headline: Ny rektor i Torsbro',
        'standfirst: Hon börjar i augusti.',
        'byline: Av Per Ek',
        'caption: Skolgården i Torsbro.',
        'credit: Per Ek',
        'alternativeText: En tom skolgård med en gunga.',
        'dateline: TORSBRO',
        'paragraph: I höst får skolan en ny rektor.',
        'dialogueLine: Jag längtar, säger hon.',
        'caption: Salen.',
        'credit: ',
        'alternativeText: ',
      ]);
    }
  });

  it.each([
    ['an empty file', '', { place: '', code: 'not-json', facts: { where: '1:1' } }],
    ['a slip of the hand', '{\n "format": spalt\n}', { place: '', code: 'not-json', facts: { where: '2:12' } }],
    ['NULs', '\0\0\0\0', { place: '', code: 'not-json', facts: { where: '1:1' } }],
    ['other JSON', '{"format":"something"}', { place: 'format', code: 'not-an-article', facts: {} }],
    ['a list', '[]', { place: '', code: 'not-an-article', facts: {} }],
    [
      'a newer version',
      changed(['version'], 99),
      { place: 'version', code: 'newer-version', facts: { found: 99, known: articleFileVersion } },
    ],
    ['version zero', changed(['version'], 0), { place: 'version', code: 'unknown-version', facts: { found: '0' } }],
    [
      'a wrong type deep inside',
      changed(['document', 'content', 4, 'attrs', 'widthPx'], '1800'),
      {
        place: 'document.content[4].attrs.widthPx',
        code: 'wrong-type',
        facts: { expected: 'number', found: 'string' },
      },
    ],
    [
      'a date that is none',
      changed(['metadata', 'createdAt'], 'yesterday'),
      { place: 'metadata.createdAt', code: 'wrong-value', facts: { expected: 'datetime', found: '"yesterday"' } },
    ],
    [
      'a status that is none',
      changed(['metadata', 'status'], 'done'),
      {
        place: 'metadata.status',
        code: 'wrong-value',
        facts: { expected: 'draft | proof | ready | published | corrected | killed', found: '"done"' },
      },
    ],
    [
      'an address that would run',
      changed(['metadata', 'canonicalAddress'], 'javascript:alert(1)'),
      {
        place: 'metadata.canonicalAddress',
        code: 'wrong-value',
        facts: { expected: 'url', found: '"javascript:alert(1)"' },
      },
    ],
    [
      'an id that is a path',
      changed(['id'], '../../etc'),
      { place: 'id', code: 'wrong-value', facts: { found: '"../../etc"' } },
    ],
    [
      'a missing document',
      changed(['document'], undefined),
      { place: 'document', code: 'missing', facts: { expected: 'object' } },
    ],
  ])('refuses %s and names the place', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('names line and column where the file is cut off, or where the value that was cut began', () => {
    for (let length = 0; length < sample.length - 1; length += 97) {
      const lines = sample.slice(0, length).split('\n');
      const [problem] = problemsOf(lines.join('\n'));
      const [line, column] = String(problem?.facts['where']).split(':').map(Number);
      expect(problem?.code).toBe('not-json');
      expect(line).toBe(lines.length);
      expect(column).toBeLessThanOrEqual((lines.at(-1)?.length ?? 0) + 1);
    }
  });

  it('names every problem, not only the first', () => {
    const text = changed(['metadata', 'tags'], [1, 'b', 2]);
    expect(problemsOf(text).map(({ place }) => place)).toEqual(['metadata.tags[0]', 'metadata.tags[2]']);
  });
});
