import { readFileSync } from 'node:fs';
import path from 'node:path';
import { damagedBytes } from './damagedBytes';
import type { HostileFile } from './HostileFile';

const folder = 'resources/houseStyle';

/**
 * So many files of rules that were damaged or made to do harm: those made by hand first, then the rules that come with Spalt,
 * spoiled as JSON and as YAML by turns.
 */
export function hostileRules(count: number): readonly HostileFile[] {
  const good = ['sv', 'en'].map((name) => ({ name, bytes: readFileSync(path.join(folder, `${name}.json`)) }));
  const damaged = Array.from({ length: Math.max(0, count - madeByHand.length) }, (_, index) => {
    const { name, bytes } = good[index % good.length] ?? { name: '', bytes: Buffer.alloc(0) };
    const spoiled = damagedBytes(bytes, index);
    return rules(`${name}.json: ${spoiled.name}`, () => spoiled.bytes);
  });
  return [...madeByHand, ...damaged].slice(0, count);
}

function rules(name: string, bytes: () => Uint8Array | string): HostileFile {
  return { name, fileName: 'a.yaml', kind: 'rules', bytes: () => Buffer.from(bytes()) };
}

function fileOf(count: number, rule: (index: number) => object): string {
  const all = Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    category: 'x',
    message: 'x',
    ...rule(index),
  }));
  return JSON.stringify({ format: 'spalt-house-style', version: 1, name: 'x', language: null, rules: all });
}

function patterns(name: string, count: number, pattern: string): HostileFile {
  return rules(name, () => fileOf(count, () => ({ pattern })));
}

const bomb = Array.from(
  { length: 9 },
  (_, index) => `b${index + 1}: &b${index + 1} [${`*b${index},`.repeat(9)}*b${index}]`,
);

/** What no damage comes upon by itself. */
const madeByHand: readonly HostileFile[] = [
  patterns('20,000 patterns as large as one may be', 20_000, String.raw`(?:\p{L}{1,30}x){30}`),
  patterns('500 patterns of 900 letters of any script', 500, String.raw`\p{L}{900}`),
  patterns('200 patterns that fit at every letter in many ways', 200, '(?:a|aa|aaa|a+|(?:a+)+){1,40}a'),
  patterns('500 patterns of groups in groups', 500, `${'('.repeat(240)}a${')+'.repeat(240)}`),
  patterns('20,000 patterns that every text has', 20_000, String.raw`[\p{L}\p{N} ]`),
  patterns('counts within counts', 1000, '(((a{0,30}){0,30}){0,30}){0,30}'),
  patterns('a count of a billion', 10, 'a{1000000000}'),
  rules('800,000 words in 8 MB', () =>
    fileOf(2000, (index) => ({
      words: Array.from({ length: 400 }, (_, at) => (index * 400 + at).toString(36)),
    })),
  ),
  rules('480,000 words that all begin alike', () =>
    fileOf(960, (index) => ({ words: Array.from({ length: 500 }, (_, at) => `a ${index * 500 + at}`) })),
  ),
  rules('20,000 rules in as many languages as there can be', () =>
    fileOf(20_000, (index) => ({
      words: ['x'],
      language: [index % 26, Math.floor(index / 26) % 26, Math.floor(index / 676) % 26]
        .map((at) => String.fromCharCode(97 + at))
        .join(''),
    })),
  ),
  rules('20,001 rules', () => fileOf(20_001, () => ({ words: ['x'] }))),
  rules('YAML with 500,000 names, each compared with each', () =>
    Array.from({ length: 500_000 }, (_, index) => `k${index}: 1`).join('\n'),
  ),
  rules('YAML with two million items', () => `a:\n${'- a\n'.repeat(1_900_000)}`),
  rules('YAML 100,000 levels deep', () => '['.repeat(100_000)),
  rules('YAML with lists in lists', () => '- '.repeat(50_000)),
  rules('YAML that grows tenfold nine times', () => ['b0: &b0 [x]', ...bomb, 'rules: *b9'].join('\n')),
  rules('YAML with a million marks that never end', () => '"'.repeat(1_000_000)),
  rules('JSON 100,000 levels deep', () => `{"a":${'['.repeat(100_000)}`),
  rules('JSON with a name of the prototype', () =>
    fileOf(1, () => ({ words: ['x'] })).replace('"category"', '"__proto__":{"isOff":true},"category"'),
  ),
  rules('8 MB on one line', () => 'x'.repeat(7_999_999)),
  rules('larger than any', () => 'x'.repeat(8_000_001)),
  rules('nothing but NULs', () => Buffer.alloc(1_000_000)),
  rules('not UTF-8', () => Buffer.from([0x7b, 0xff, 0xfe])),
];
