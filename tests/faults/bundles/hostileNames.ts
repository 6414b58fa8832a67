import type { ProblemCode } from '#core/base/Problem';
import type { ZipPart } from './buildZip';
import { buildZip } from './buildZip';
import type { HostileBundle } from './HostileBundle';
import { manifestOf, sampleParts, wholeBundle } from './sampleParts';

const unsafe: readonly string[] = [
  '../ut.json',
  '../../ut.json',
  '../../../../../../../../etc/cron.d/spalt',
  'images/../../ut.json',
  'images/../article.json',
  'versions/../../ut.json',
  'versions/..',
  '..',
  '.',
  './article.json',
  'versions/./ut.json',
  'versions//ut.json',
  '/etc/passwd',
  '//server/share/ut.json',
  '\\\\server\\share\\ut.json',
  '..\\ut.json',
  'versions\\ut.json',
  'versions/..\\..\\ut.json',
  'C:\\ut.json',
  'C:/ut.json',
  'C:ut.json',
  'versions/C:ut.json',
  'z:/ut.json',
  'article.json:dold',
  'versions/ut.json::$DATA',
  'article.json\0.jpg',
  'versions/ut\0.json',
  '\0',
  'versions/ut\n.json',
  'versions/ut\u001B[2J.json',
  'versions/ut\u007F.json',
  'versions/\u202Etxe.json',
  'versions/ut\u200B.json',
  'versions/\uFEFFut.json',
  'versions/ut\u2028.json',
  'versions/Fo\u0308re.json',
  'versions/\u2126.json',
  '',
];

const unknown: readonly string[] = [
  'ut.exe',
  'origin.json',
  '.spalt-1-0123456789ab-1.tmp',
  'versions/.dold.json',
  'versions/ut.exe',
  'versions/ut.json.exe',
  'versions/ut .json',
  'versions/ut..json',
  'versions/-rf.json',
  'versions/a/b.json',
  'versions/nul.json',
  'versions/CON.json',
  'versions/com1.json',
  'versions/LPT¹.json',
  'versions/ut\uFF0F\uFF0E\uFF0E.json',
  'versions/\u2215etc.json',
  'versions/\u2024\u2024.json',
  'versions/ut.jsоn',
  `versions/${'a'.repeat(240)}.json`,
  `versions/${'漢'.repeat(81)}.json`,
  `${'a/'.repeat(100)}ut.json`,
  'images/ut.jpg',
  `images/${'0'.repeat(64)}.exe`,
  `images/${'0'.repeat(64)}.JPG`,
  `images/${'A'.repeat(64)}.jpg`,
  `images/${'0'.repeat(63)}.jpg`,
  `images/${'0'.repeat(64)}.svg`,
  '~/ut.json',
  'desktop.ini',
  'META-INF/MANIFEST.MF',
];

const clashes: readonly (readonly [string, string])[] = [
  ['versions/utkast.json', 'versions/Utkast.json'],
  ['versions/utkast.json', 'versions/UTKAST.JSON'],
  ['versions/ångström.json', 'versions/ÅNGSTRÖM.json'],
  ['versions/straße.json', 'versions/strasse.json'],
  ['versions/ﬁn.json', 'versions/fin.json'],
  ['versions/ｕt.json', 'versions/ut.json'],
  ['versions/ıs.json', 'versions/is.json'],
  ['versions/ſak.json', 'versions/sak.json'],
  ['article.json', 'Article.json'],
  ['article.json', 'ARTICLE.JSON'],
  ['manifest.json', 'Manifest.json'],
  ['article.json', 'article.json'],
  ['manifest.json', 'manifest.json'],
  ['versions/utkast.json', 'versions/utkast.json'],
];

/** Bytes that are no name in UTF-8, or that an old reader would take for another. */
const unreadable: readonly (readonly [string, readonly number[]])[] = [
  ['overlong dots', [0xc0, 0xae, 0xc0, 0xae, 0x2f, 0x75, 0x74]],
  ['overlong slash', [0x2e, 0x2e, 0xc0, 0xaf, 0x75, 0x74]],
  ['latin1', [...Buffer.from('versions/'), 0xe5, ...Buffer.from('.json')]],
  ['surrogates', [...Buffer.from('versions/'), 0xed, 0xa0, 0xbd, 0xed, 0xb2, 0xa9, ...Buffer.from('.json')]],
  ['cut off', [...Buffer.from('versions/'), 0xe2, 0x82]],
  ['beyond Unicode', [...Buffer.from('versions/'), 0xf5, 0x80, 0x80, 0x80]],
];

function withPart(name: string | Uint8Array, part: Partial<ZipPart>, isListed: boolean): Buffer {
  const extra = { name, bytes: Buffer.from('{"ut": true}\n'), ...part };
  const parts = isListed ? [...sampleParts, extra] : sampleParts;
  return buildZip([manifestOf(parts), ...sampleParts, extra]);
}

function named(names: readonly string[], code: ProblemCode): readonly HostileBundle[] {
  return names.flatMap((name) =>
    [true, false].map((isListed) => ({
      name: `name ${JSON.stringify(name.slice(0, 40))}${isListed ? '' : ', unlisted'}`,
      // An empty name in the manifest is told of by its schema, once the zip is in order.
      codes: [code],
      bytes: () => withPart(name, {}, isListed),
    })),
  );
}

/** Names that lead out, names that no bundle has, and names that are one somewhere. */
export const hostileNames: readonly HostileBundle[] = [
  ...named(unsafe, 'bundle-unsafe-name'),
  ...named(unknown, 'bundle-unknown-file'),
  ...unreadable.map(([what, bytes]) => ({
    name: `name in bytes: ${what}`,
    codes: ['bundle-unsafe-name'] as const,
    bytes: () => withPart(Uint8Array.from(bytes), {}, false),
  })),
  {
    name: 'name beyond ASCII without its flag',
    codes: ['bundle-unsafe-name'],
    bytes: () => withPart('versions/före.json', { flags: 0 }, true),
  },
  ...clashes.flatMap(([one, other]) =>
    [true, false].map((isListed): HostileBundle => ({
      name: `clash ${one} ${other}${isListed ? '' : ', unlisted'}`,
      codes: ['bundle-name-clash'],
      bytes: () => {
        const added = [one, other]
          .filter((name, index) => index === 1 || !/^(?:article|manifest)\.json$/u.test(name))
          .map((name) => ({ name, bytes: Buffer.from('{"ut": true}\n') }));
        return buildZip([manifestOf(isListed ? [...sampleParts, ...added] : sampleParts), ...sampleParts, ...added]);
      },
    })),
  ),
  {
    name: 'clash in the manifest alone',
    codes: ['bundle-name-clash'],
    bytes: () => {
      const parts = wholeBundle();
      return buildZip([manifestOf([...sampleParts, ...sampleParts.slice(-1)]), ...parts.slice(1)]);
    },
  },
];
