import { primaryLanguage } from '../../../document/languageTag';
import { english } from './english';
import type { LanguageRules } from './LanguageRules';
import { swedish } from './swedish';

/** Of a language that only its dictionary is known of. */
const unknown: LanguageRules = {
  endings: new Set(['s']),
  colonEndings: new Set(),
  numberEndings: new Set(),
  prefixes: new Set(),
  makesCompounds: false,
  anyLastPart: '',
  basesOfGenitive: () => [],
  confusions: [],
  countrySpellings: [],
};

/** The rules for a language tag (BCP 47), by its first part. */
export function rulesFor(language: string): LanguageRules {
  const primary = primaryLanguage(language);
  return primary === 'sv' ? swedish : primary === 'en' ? english : unknown;
}
