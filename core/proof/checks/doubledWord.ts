import type { BlockCheck } from '../Check';
import { wordsOf } from '../language/wordsOf';

/** Words that may rightly follow themselves: `den plats det var var stängd`, `that that`, `very very`. */
const mayBeRight: Readonly<Record<'sv' | 'en', ReadonlySet<string>>> = {
  sv: new Set(
    (
      'var är den det de dem en i på av om till för hade har då så ja nej jo hej ha hi mycket väldigt många lång långt ' +
      'långa bra tack kom gå lilla stora blir blev ut upp in ner bort heja klapp bla hurra sade här där nu aldrig alla åh oj'
    ).split(' '),
  ),
  en: new Set(
    (
      'that had is was do did her you very so no yes bye ha many much long far never really please in on up out over ' +
      'well there now go come knock blah who what'
    ).split(' '),
  ),
};

/** A word that stands twice in a row by mistake: `som som`. */
export const doubledWord: BlockCheck = {
  name: 'doubledWord',
  findIn({ text }, { language }) {
    const words = wordsOf(text);
    return words.flatMap((second, at) => {
      const first = words[at - 1];
      if (first === undefined || !/^[ \u00a0\u202f]+$/u.test(text.slice(first.to, second.from))) return [];
      const word = first.text.toLowerCase();
      if (word !== second.text.toLowerCase() || /\d/u.test(word)) return [];
      // `Duran Duran` is a name, and so is whatever else goes on in capitals.
      if (/^\p{Lu}/u.test(second.text) || (language !== null && mayBeRight[language].has(word))) return [];
      // `5 m m/s`, `steg steg.se`: the second goes on in another way.
      if (/^[/@.–-][\p{L}\p{N}]/u.test(text.slice(second.to, second.to + 2))) return [];
      const fixes = [{ kind: 'replace', text: first.text }] as const;
      const facts = { word: first.text };
      const range = { from: first.from, to: second.to };
      return [{ check: 'doubledWord', code: 'word-doubled', severity: 'error', ...range, facts, fixes }];
    });
  },
};
