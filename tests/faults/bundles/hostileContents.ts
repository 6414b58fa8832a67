import { writeArticle } from '#core/article/writeArticle';
import type { ProblemCode } from '#core/base/Problem';
import type { ZipPart } from './buildZip';
import { buildZip } from './buildZip';
import type { HostileBundle } from './HostileBundle';
import { manifestOf, pictureBytes, pictureName, sampleArticle, sampleParts, sha256, wholeBundle } from './sampleParts';

function bundle(name: string, codes: readonly ProblemCode[], parts: () => readonly ZipPart[]): HostileBundle {
  return { name, codes, bytes: () => buildZip(parts()) };
}

/** A manifest with another text, around good files. */
function manifestText(name: string, codes: readonly ProblemCode[], text: string | Uint8Array): HostileBundle {
  return bundle(`manifest: ${name}`, codes, () => [
    { name: 'manifest.json', bytes: Buffer.from(text) },
    ...sampleParts,
  ]);
}

function manifestLies(
  name: string,
  codes: readonly ProblemCode[],
  lies: Readonly<Record<string, unknown>>,
): HostileBundle {
  return bundle(`manifest: ${name}`, codes, () => [manifestOf(sampleParts, lies), ...sampleParts]);
}

/** A good manifest of an article's file that is not good. */
function articleText(name: string, codes: readonly ProblemCode[], text: string | Uint8Array): HostileBundle {
  return bundle(`article: ${name}`, codes, () => {
    if (text === good) throw new Error(`Nothing was done to the article: ${name}`);
    return wholeBundle([{ name: 'article.json', bytes: Buffer.from(text) }, ...sampleParts.slice(1)]);
  });
}

const good = writeArticle(sampleArticle);
const [, ...goodOthers] = sampleParts;
const entries = sampleParts.map(({ name, bytes }) => ({
  path: String(name),
  byteCount: bytes.length,
  sha256: sha256(bytes),
}));

function entriesWith(change: Readonly<Record<string, unknown>>): readonly unknown[] {
  return entries.map((entry, index) => (index === 1 ? { ...entry, ...change } : entry));
}

const manifests: readonly HostileBundle[] = [
  bundle('manifest: missing', ['bundle-file-missing'], () => sampleParts),
  bundle('manifest: alone', ['bundle-file-missing'], () => [manifestOf(sampleParts)]),
  manifestText('empty', ['not-json'], ''),
  manifestText('not JSON', ['not-json'], '{'),
  manifestText('not UTF-8', ['not-utf8'], Buffer.from([0x7b, 0xff, 0x7d])),
  manifestText('UTF-16', ['not-utf8', 'not-json'], Buffer.from('{"format":"spalt-bundle"}', 'utf16le')),
  manifestText('null', ['not-a-bundle'], 'null'),
  manifestText('a list', ['not-a-bundle'], '[]'),
  manifestText('a number', ['not-a-bundle'], '1e999'),
  manifestText('an article', ['not-a-bundle'], good),
  manifestText('__proto__', ['not-a-bundle'], '{"__proto__":{"format":"spalt-bundle","version":1}}'),
  manifestText('nested deep', ['too-deep'], '['.repeat(100_000)),
  manifestText('nested deep in objects', ['too-deep'], '{"a":'.repeat(100_000)),
  manifestText('made of very many parts', ['too-many-parts'], `[${'[],'.repeat(160_000)}[]]`),
  manifestLies('another format', ['not-a-bundle'], { format: 'spalt-article' }),
  ...[2, 99, 2 ** 53].map((version) => manifestLies(`version ${version}`, ['newer-version'], { version })),
  ...[0, -1, 1.5, '1', null, [], {}].map((version) =>
    manifestLies(`version ${JSON.stringify(version)}`, ['unknown-version'], { version }),
  ),
  manifestLies('unknown key', ['unknown-key'], { run: 'calc.exe' }),
  manifestLies('without entries', ['missing'], { entries: undefined }),
  manifestLies('entries null', ['wrong-type'], { entries: null }),
  manifestLies('no entries', ['bundle-file-missing'], { entries: [] }),
  manifestLies('entries not objects', ['wrong-type'], { entries: [1, 'a', null, []] }),
  manifestLies('too many entries', ['too-long'], {
    entries: Array.from({ length: 5001 }, (_, index) => ({ ...entries[0], path: `versions/${index}.json` })),
  }),
  manifestLies('id of another', ['bundle-wrong-article'], { articleId: '11111111-1111-4111-8111-111111111111' }),
  manifestLies('id that is none', ['wrong-value'], { articleId: '../../ut' }),
  manifestLies('headline of another', ['bundle-wrong-article'], { headline: 'Något helt annat' }),
  manifestLies('headline too long', ['too-long'], { headline: 'a'.repeat(1001) }),
  manifestLies('wrong hash', ['bundle-wrong-hash'], { entries: entriesWith({ sha256: '0'.repeat(64) }) }),
  manifestLies('hash of article wrong', ['bundle-wrong-hash'], {
    entries: entries.map((entry, index) => (index === 0 ? { ...entry, sha256: '0'.repeat(64) } : entry)),
  }),
  manifestLies('hash of version wrong', ['bundle-wrong-hash'], {
    entries: entries.map((entry, index) => (index === 3 ? { ...entry, sha256: '0'.repeat(64) } : entry)),
  }),
  ...['', 'abc', 'A'.repeat(64), 'g'.repeat(64), `${'0'.repeat(64)}\n`].map((hash) =>
    manifestLies(`hash ${JSON.stringify(hash.slice(0, 8))}`, ['wrong-value'], {
      entries: entriesWith({ sha256: hash }),
    }),
  ),
  ...[0, 1, 69_999, 70_001].map((byteCount) =>
    manifestLies(`size ${byteCount}`, ['bundle-wrong-size'], { entries: entriesWith({ byteCount }) }),
  ),
  ...[-1, 1.5, '500', null, 1e300].map((byteCount) =>
    manifestLies(`size ${JSON.stringify(byteCount)}`, [], { entries: entriesWith({ byteCount }) }),
  ),
  manifestLies('size beyond all limits', ['file-too-large'], { entries: entriesWith({ byteCount: 2 ** 50 }) }),
  manifestLies('names a file that is missing', ['bundle-file-missing'], {
    entries: [...entries, { path: 'versions/borta.json', byteCount: 1, sha256: '0'.repeat(64) }],
  }),
  manifestLies('names itself', ['bundle-unknown-file'], {
    entries: [...entries, { path: 'manifest.json', byteCount: 1, sha256: '0'.repeat(64) }],
  }),
  ...entries.map(({ path }, index) =>
    manifestLies(`does not name ${path.slice(0, 12)}`, [index === 0 ? 'bundle-file-missing' : 'bundle-file-unlisted'], {
      entries: entries.filter((entry) => entry.path !== path),
    }),
  ),
  ...sampleParts.map(({ name }) =>
    bundle(`missing: ${String(name).slice(0, 12)}`, ['bundle-file-missing'], () => [
      manifestOf(sampleParts),
      ...sampleParts.filter((part) => part.name !== name),
    ]),
  ),
];

function document(content: unknown): string {
  return JSON.stringify({ ...sampleArticle, document: { type: 'doc', content } });
}

const nested = 100_000;
const articles: readonly HostileBundle[] = [
  articleText('empty', ['not-json'], ''),
  articleText('cut off', ['not-json'], good.slice(0, -20)),
  articleText('NULs', ['not-json'], Buffer.alloc(good.length)),
  articleText('not UTF-8', ['not-utf8'], Buffer.from(good, 'latin1')),
  articleText('a page', ['not-json'], '<!doctype html><script>alert(1)</script>'),
  articleText('null', ['not-an-article'], 'null'),
  articleText('another format', ['not-an-article'], good.replace('spalt-article', 'annat')),
  articleText('newer', ['newer-version'], good.replace(/"version": \d+/u, '"version": 99')),
  articleText('no version', ['unknown-version'], good.replace(/"version": \d+/u, '"version": "2"')),
  articleText('id that leads out', ['wrong-value'], good.replace(sampleArticle.id, '../../../../tmp/ut')),
  articleText(
    'id of another',
    ['bundle-wrong-article'],
    good.replace(sampleArticle.id, '11111111-1111-4111-8111-111111111111'),
  ),
  articleText('unknown node', ['unknown-node'], good.replace('"type": "paragraph"', '"type": "script"')),
  articleText('unknown key', ['unknown-key'], good.replace('{', '{"run": 1,')),
  articleText('unsafe date', ['wrong-value'], good.replace(/"createdAt": "[^"]*"/u, '"createdAt": "../../ut"')),
  articleText('control characters', ['unfit-characters'], good.replace('På lördag', 'På\\u0000lördag')),
  articleText('without blocks', ['too-short'], document([])),
  articleText('nested deep', ['too-deep'], `${'{"a":'.repeat(nested)}1${'}'.repeat(nested)}`),
  articleText(
    'nested deep in its text',
    ['too-deep'],
    document(0).replace('"content":0', `"content":${'['.repeat(nested)}${']'.repeat(nested)}`),
  ),
  articleText('nested somewhat deep', ['too-deep'], document(JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`))),
  articleText(
    'nested somewhat deep, under keys that a terminal would obey',
    ['too-deep'],
    document(JSON.parse(`${'{"\\u001b[2J\\u202e":'.repeat(200)}1${'}'.repeat(200)}`)),
  ),
  articleText(
    'unknown key that a terminal would obey',
    ['unknown-key'],
    good.replace('{', '{"\\u001b]0;ut\\u0007": 1,'),
  ),
  articleText(
    'value that a terminal would obey',
    ['wrong-value'],
    good.replace('"language": "sv"', '"language": "\\u202e\\u009b2J"'),
  ),
  articleText(
    'made of very many parts',
    ['too-many-parts'],
    document(0).replace('"content":0', `"content":[${'{},'.repeat(160_000)}{}]`),
  ),
  articleText('with very many problems', ['unknown-node'], document(Array.from({ length: 100_000 }, () => ({})))),
  bundle('article: shows a photo that is missing', ['bundle-picture-missing'], () => {
    const photo = goodOthers.find(({ name }) => String(name).startsWith('images/'));
    return wholeBundle(sampleParts.filter((part) => part !== photo));
  }),
];

const others: readonly HostileBundle[] = [
  ...(
    [
      ['PNG called JPEG', Buffer.from('\u0089PNG\r\n\u001A\n....', 'latin1'), 'jpg'],
      ['page called JPEG', Buffer.from('<script>alert(1)</script>'), 'jpg'],
      ['program called PNG', Buffer.from('MZ\u0090\u0000'), 'png'],
      ['drawing with a script called GIF', Buffer.from('<svg onload="alert(1)"/>'), 'gif'],
      ['empty JPEG', Buffer.alloc(0), 'jpg'],
      ['short AVIF', Buffer.from('\u0000\u0000\u0000\u0000ftyp', 'latin1'), 'avif'],
      ['zip called JPEG', buildZip(wholeBundle()), 'jpg'],
      ['JPEG called WebP', pictureBytes(5), 'webp'],
    ] as const
  ).map(([what, bytes, ending]) =>
    bundle(`picture: ${what}`, ['bundle-wrong-kind'], () =>
      wholeBundle([...sampleParts, { name: pictureName(bytes, ending), bytes }]),
    ),
  ),
  bundle('picture: not named by its hash', ['bundle-wrong-hash'], () =>
    wholeBundle([...sampleParts, { name: `images/${'0'.repeat(64)}.jpg`, bytes: pictureBytes(6) }]),
  ),
  ...(
    [
      ['not JSON', Buffer.from('{'), 'not-json'],
      ['empty', Buffer.alloc(0), 'not-json'],
      ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'not-utf8'],
      ['nested deep', Buffer.from('['.repeat(100_000)), 'too-deep'],
      ['made of very many parts', Buffer.from(`[${'[],'.repeat(160_000)}[]]`), 'too-many-parts'],
    ] as const
  ).map(([what, bytes, code]) =>
    bundle(`version: ${what}`, [code], () => wholeBundle([...sampleParts, { name: 'versions/ut.json', bytes }])),
  ),
];

const otherFiles: readonly HostileBundle[] = [
  ...(
    [
      ['empty', Buffer.alloc(0)],
      ['one byte', Buffer.from('P')],
      ['text', Buffer.from('Hej på dig')],
      ['an article', Buffer.from(good)],
      ['a picture', pictureBytes(7)],
      ['zeros', Buffer.alloc(100_000)],
      ['gzip', Buffer.from('1f8b0800000000000003', 'hex')],
      ['half a signature', Buffer.from('PK\u0005', 'latin1')],
    ] as const
  ).map(([what, bytes]): HostileBundle => ({ name: `file: ${what}`, codes: ['not-a-bundle'], bytes: () => bytes })),
  { name: 'file: empty zip', codes: ['bundle-file-missing'], bytes: () => buildZip([]) },
  {
    name: 'file: a zip of something else',
    codes: ['bundle-unknown-file'],
    bytes: () => buildZip([{ name: 'word/document.xml', bytes: Buffer.from('<w/>') }]),
  },
];

/** Manifests, articles, pictures and versions that are not what they should be, in zips that are in order. */
export const hostileContents: readonly HostileBundle[] = [...manifests, ...articles, ...others, ...otherFiles];
