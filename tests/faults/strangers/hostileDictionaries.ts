import { readFileSync } from 'node:fs';
import path from 'node:path';
import { damagedBytes } from './damagedBytes';
import type { HostileFile } from './HostileFile';

const folder = 'resources/dictionaries';
/** Of a damaged dictionary, so many lines, that hundreds can be tried. */
const keptWords = 3000;

/**
 * So many dictionaries that were damaged or made to do harm: those made by hand first, then those that come with Spalt, in
 * short, with their affixes or their words spoiled by turns.
 */
export function hostileDictionaries(count: number): readonly HostileFile[] {
  const good = ['sv', 'en-GB', 'en-US'].map((name) => ({
    name,
    affixes: readFileSync(path.join(folder, `${name}.aff`)),
    words: Buffer.from(
      readFileSync(path.join(folder, `${name}.dic`), 'utf8')
        .split('\n')
        .slice(0, keptWords)
        .join('\n'),
    ),
  }));
  const damaged = Array.from({ length: Math.max(0, count - madeByHand.length) }, (_, index) => {
    const { name, affixes, words } = good[index % good.length] ?? { name: '', affixes: empty, words: empty };
    const isOfAffixes = index % 2 === 0;
    const spoiled = damagedBytes(isOfAffixes ? affixes : words, index);
    return dictionary(
      `${name}.${isOfAffixes ? 'aff' : 'dic'}: ${spoiled.name}`,
      () => (isOfAffixes ? spoiled.bytes : affixes),
      () => (isOfAffixes ? words : spoiled.bytes),
    );
  });
  return [...madeByHand, ...damaged].slice(0, count);
}

const empty = Buffer.alloc(0);

function dictionary(
  name: string,
  affixes: () => Uint8Array | string,
  words: () => Uint8Array | string,
): HostileFile & Required<Pick<HostileFile, 'affixes'>> {
  return {
    name,
    fileName: 'sv-X.dic',
    kind: 'dictionary',
    bytes: () => Buffer.from(words()),
    affixes: () => Buffer.from(affixes()),
  };
}

/** The number in letters: each another word. */
function lettersOf(number: number): string {
  const rest = Math.floor(number / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(97 + (number % 26));
}

function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function wordsOf(count: number, word: (index: number) => string): string {
  return `${count}\n${many(count, word)}`;
}

const head = 'SET UTF-8\n';
const fewWords = wordsOf(500, (index) => `${lettersOf(index)}/1,2,3`);

/** What no damage comes upon by itself. */
const madeByHand: readonly HostileFile[] = [
  dictionary(
    'one word 300,000 times, which are compared with each other',
    () => head,
    () => wordsOf(300_000, () => 'aaa'),
  ),
  dictionary(
    '150 spellings by ear for each of 20,000 words, all by one name: more memory than Hunspell may have',
    () => `${head}AM 1\nAM ${many(150, (index) => `ph:${lettersOf(index)}xxxxxxxxxxxxxxx`).replaceAll('\n', ' ')}\n`,
    () => wordsOf(20_000, (index) => `${lettersOf(index)}\t1`),
  ),
  dictionary(
    'two million words that are put together',
    () => `${head}COMPOUNDFLAG Z\n`,
    () => wordsOf(2_000_000, (index) => `abc${lettersOf(index)}/Z`),
  ),
  dictionary(
    'words of 4,000 letters, as many as there may be',
    () => head,
    () => wordsOf(7800, (index) => `${lettersOf(index)}${'å'.repeat(3900)}`),
  ),
  dictionary(
    'affixes before and after, each leading to each other',
    () =>
      `${head}FLAG num\n${['PFX 1', 'SFX 2', 'SFX 3'].map((kind) => `${kind} Y 20000\n${many(20_000, (index) => `${kind} 0 ${'a'.repeat(1 + (index % 40))}/3 .`)}`).join('\n')}\n`,
    () => fewWords,
  ),
  dictionary(
    '190,000 affixes',
    () => `${head}FLAG num\nSFX 1 Y 190000\n${many(190_000, (index) => `SFX 1 0 ${lettersOf(index)} .`)}\n`,
    () => fewWords,
  ),
  dictionary(
    'rules of compounds that fit in very many ways',
    () =>
      `${head}COMPOUNDMIN 1\nCOMPOUNDFLAG C\nCOMPOUNDRULE 3\nCOMPOUNDRULE A*B*A*B*A*B*A*\nCOMPOUNDRULE ${'A*'.repeat(500)}\nCOMPOUNDRULE ${'B?A*'.repeat(500)}\n`,
    () => '4\na/ABC\naa/ABC\naaa/ABC\nb/AC',
  ),
  dictionary(
    '20,000 rules of compounds',
    () => `${head}COMPOUNDMIN 1\nCOMPOUNDRULE 20000\n${many(20_000, () => `COMPOUNDRULE ${'A*B?'.repeat(40)}`)}\n`,
    () => '4\na/AB\naa/AB\naaa/AB\nb/A',
  ),
  dictionary(
    '100,000 replacements to suggest by',
    () => `${head}REP 100000\n${many(100_000, (index) => `REP ${lettersOf(index % 700)} ${lettersOf(index)}`)}\n`,
    () => fewWords,
  ),
  dictionary(
    'every letter like every other, in a thousand lines',
    () =>
      `${head}TRY abcdefghijklmnopqrstuvwxyzåäö\nMAP 1000\n${many(1000, () => 'MAP abcdefghijklmnopqrstuvwxyzåäö')}\n`,
    () => fewWords,
  ),
  dictionary(
    'names for sets of flags, as long as lines may be',
    () => `${head}FLAG long\nAF 8000\n${many(8000, () => `AF ${'AaBb'.repeat(900)}`)}\n`,
    () => fewWords,
  ),
  dictionary(
    'a thousand flags a word',
    () => `${head}FLAG num\n`,
    () => wordsOf(7500, (index) => `${lettersOf(index)}/${Array.from({ length: 800 }, (_, at) => at + 1).join(',')}`),
  ),
  dictionary(
    'counts of four billion',
    () =>
      `${head}${['SFX A Y', 'PFX B Y', 'REP', 'MAP', 'AF', 'AM', 'ICONV', 'OCONV', 'COMPOUNDRULE', 'CHECKCOMPOUNDPATTERN'].map((name) => `${name} 4294967295\n`).join('')}`,
    () => '4294967295\nhus/AB\n',
  ),
  dictionary(
    'conditions that never close',
    () => `${head}SFX A Y 2000\n${many(2000, (index) => `SFX A ${'['.repeat(index)} x ${'[^'.repeat(200)}`)}\n`,
    () => wordsOf(500, (index) => `${lettersOf(index)}/A`),
  ),
  dictionary(
    'conversions that lead back to where they began',
    () => `${head}ICONV 2\nICONV a aa\nICONV aa a\nOCONV 2\nOCONV a ${'a'.repeat(3000)}\nOCONV b a\n`,
    () => fewWords,
  ),
  dictionary(
    'sounds that turn in circles',
    () => `${head}PHONE 3\nPHONE A B\nPHONE B A\nPHONE (A)- (B)-\n`,
    () => fewWords,
  ),
  dictionary(
    'words with every setting that there is',
    () =>
      `${head}COMPLEXPREFIXES\nFULLSTRIP\nCHECKSHARPS\nMAXDIFF 10\nMAXNGRAMSUGS 1000000\nMAXCPDSUGS 1000000\nCOMPOUNDWORDMAX 1000000\nCOMPOUNDMIN 1\nCOMPOUNDFLAG 1\nCOMPOUNDSYLLABLE 1000000 aeiou\nSYLLABLENUM klmc\nSIMPLIFIEDTRIPLE\nCHECKCOMPOUNDREP\nCHECKCOMPOUNDDUP\nFORCEUCASE 2\nSUBSTANDARD 3\nKEEPCASE 2\nCIRCUMFIX 3\n`,
    () => fewWords,
  ),
  dictionary(
    'in UTF-16, as it says',
    () => Buffer.from('SET UTF-16LE\n', 'utf16le'),
    () => Buffer.from('1\nhus\n', 'utf16le'),
  ),
  dictionary(
    'in an encoding that there is none of',
    () => `SET ${'x'.repeat(3000)}\n`,
    () => '1\nhus\n',
  ),
  dictionary(
    'not in the encoding that it says',
    () => head,
    () => Buffer.from('1\nh\xe5l\n', 'latin1'),
  ),
  dictionary(
    'nothing but NULs',
    () => Buffer.alloc(1_000_000),
    () => Buffer.alloc(1_000_000),
  ),
  dictionary(
    'a program',
    () => head,
    () => readFileSync(process.execPath).subarray(0, 8_000_000),
  ),
  dictionary(
    'a program in Latin-1',
    () => 'SET ISO8859-1\n',
    () => readFileSync(process.execPath).subarray(0, 8_000_000),
  ),
  dictionary(
    'larger than any',
    () => head,
    () => Buffer.alloc(32_000_001, 'ab\n'),
  ),
];
