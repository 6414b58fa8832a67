import type { LanguageRules } from './LanguageRules';

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Swedish, beyond its dictionary. */
export const swedish: LanguageRules = {
  endings: wordsOf(
    's n ns en ens t ts et ets a as e es r rs ar ars arna arnas er ers erna ernas or ors orna ornas na nas ' +
      'are arens aren arna aren de des dde ddes ade ades at ats ande andes ad ig iga igt isk iska iskt',
  ),
  colonEndings: wordsOf(
    's n ns en ens t ts et ets a as e r rs ar ars arna arnas er ers erna ernas or orna na nas are aren arens arna arnas ' +
      'ares st te de in',
  ),
  numberEndings: wordsOf(
    'åring åringar åringarna åringarnas åringars åringen åringens åringens årig åriga årige årigt ' +
      'tal talet talets talen talens tals taliga årsåldern årsdag årsdagen årskris procentig procentiga procentigt ' +
      'gradig gradiga gradigt manna personers taktare taggare dagars timmars veckors års månaders minuters ' +
      'kronors siffrig siffriga siffrigt faldig faldigt a e de te tiden plus',
  ),
  prefixes: wordsOf('ex anti pro icke vice semi pseudo post pre multi mini maxi ultra kvasi non co euro bio eko cyber'),
  makesCompounds: true,
  anyLastPart: 'fråga',
  basesOfGenitive: (word) => {
    if (/['’]s?$/u.test(word)) return [word.replace(/['’]s?$/u, '')];
    return word.length > 2 && /[^sxz]s$/u.test(word) ? [word.slice(0, -1)] : [];
  },
  countrySpellings: [],
  confusions: [
    ['e', 'ä'],
    ['o', 'å'],
    ['ö', 'u'],
    ['sj', 'skj'],
    ['sj', 'stj'],
    ['sj', 'sch'],
    ['tj', 'kj'],
    ['tj', 'k'],
    ['sk', 'sj'],
    ['j', 'g'],
    ['j', 'hj'],
    ['j', 'gj'],
    ['j', 'lj'],
    ['k', 'ck'],
    ['k', 'c'],
    ['k', 'ch'],
    ['k', 'q'],
    ['s', 'c'],
    ['sion', 'tion'],
    ['sjon', 'tion'],
    ['ssion', 'tion'],
    ['ng', 'n'],
    ['ng', 'gn'],
    ['gt', 'kt'],
    ['ght', 'kt'],
    ['ght', 'gt'],
    ['dd', 'tt'],
    ['ks', 'cc'],
    ['ks', 'x'],
    ['ks', 'cks'],
    ['v', 'f'],
    ['kv', 'qu'],
    ['b', 'p'],
    ['d', 't'],
    ['ett', 'et'],
    ['ant', 'angt'],
    ['ang', 'ans'],
    ['rl', 'l'],
    ['å', 'a'],
    ['ä', 'a'],
    ['ö', 'o'],
    ['é', 'e'],
  ],
};
