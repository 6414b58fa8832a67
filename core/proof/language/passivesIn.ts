import type { Word } from './wordsOf';
import { wordsOf } from './wordsOf';

/** The passive verbs of a text, as far as they can be told by their form. What may be something else is left out. */
export function passivesIn(text: string, language: 'sv' | 'en'): readonly Word[] {
  const words = wordsOf(text);
  return words.filter((word, at) =>
    language === 'sv' ? isSwedishPassive(word.text, words, at) : isEnglishPassive(words, at),
  );
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Swedish verbs in -s that are not passive, and nouns that look like them. */
const swedishOthers = list(
  'hoppades hoppats lyckades lyckats misslyckades misslyckats andades andats svettades svettats vistades vistats låtsades låtsats ' +
    'mindes trivdes trivts tycktes kändes syntes fanns funnits umgåtts saknades saknats brottades brottats enades enats samlades samlats ' +
    'avundades åldrats åldrades nalkades kräktes skämdes blygdes vredgades träffades träffats möttes mötts slogs sågs hördes behövdes ' +
    'behövts fattades fattats dröjdes fördes ägdes skildes skilts vändes födes föddes rastades turades turats hjälptes plats plats klimats mandats formats resultats soldats stats rabatts ' +
    'hanterats enats jultas avslutas avslutades landades privats kvartals godtas stads bygdes dess bådas allas deras',
);
/** Passive forms of the present and the strong past that are nothing else. */
const swedishForms = list(
  'byggs görs sägs sätts läggs tas ges hålls skrivs drivs rivs bärs döms köps säljs höjs sänks förs visas används ställs stängs krävs ' +
    'betalas genomförs behandlas beslutas skickas utreds bedöms beräknas planeras prövas inleds införs hindras utses utförs anses ' +
    'hanteras granskas kontrolleras presenteras redovisas finansieras ersätts utökas begränsas påverkas anmäls grips släpps åtalas ' +
    'togs gavs hölls skrevs drevs revs bars greps tvingades gjordes sades sattes lades såldes dömdes byggdes köptes',
);

function isSwedishPassive(word: string, words: readonly Word[], at: number): boolean {
  const form = word.toLowerCase();
  if (word !== form || swedishOthers.has(form)) return false;
  if (swedishForms.has(form) || /\p{L}{3}(?:ades|ddes|ktes|ptes|stes|ldes|ndes|rdes|gdes)$/u.test(form)) return true;
  const before = words.slice(Math.max(0, at - 3), at).map(({ text }) => text.toLowerCase());
  if (/\p{L}{3}ts$/u.test(form)) return before.some((each) => ['har', 'hade', 'ha'].includes(each));
  if (/\p{L}{3}as$/u.test(form)) return before.some((each) => modals.has(each));
  return /^(?:blev|blir|blivit|bli)$/u.test(before.at(-1) ?? '') && /\p{L}{3}(?:ad|ade|at)$/u.test(form);
}

const modals = list('ska skall kan får måste bör skulle kunde kommer att');

const be = list('am is are was were be been being isn’t aren’t wasn’t weren’t');
/** May stand between a form of be and its participle. */
const between =
  /^(?:not|also|now|then|still|already|never|always|only|first|finally|later|soon|often|since|just|all|both|\p{L}+ly)$/u;
const irregular = list(
  'built made said given taken held written driven shown known seen done found kept left lost paid put read sent set sold spent ' +
    'told won brought bought caught chosen cut drawn fought forgotten frozen grown heard hidden hit hurt laid led meant met ridden ' +
    'shot shut spoken stolen struck taught thought thrown torn understood worn beaten begun bound bred broken cast dealt',
);
/** Participles that say how somebody is rather than what was done. */
const adjectives = list(
  'tired interested excited worried pleased married concerned supposed based located involved limited united used delighted disappointed ' +
    'surprised prepared determined committed dedicated related scared bored experienced retired crowded embarrassed ashamed satisfied ' +
    'convinced confused aged naked wicked sacred hundred indeed need feed speed',
);

function isEnglishPassive(words: readonly Word[], at: number): boolean {
  const form = words[at]?.text.toLowerCase() ?? '';
  if (!(irregular.has(form) || /\p{L}{2}ed$/u.test(form)) || adjectives.has(form)) return false;
  let before = at - 1;
  while (before > at - 3 && between.test(words[before]?.text.toLowerCase() ?? '')) before--;
  return be.has(words[before]?.text.toLowerCase() ?? '');
}
