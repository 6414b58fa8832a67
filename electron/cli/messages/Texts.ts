import { createInstance } from 'i18next';
import en from '#resources/languages/en.json';
import sv from '#resources/languages/sv.json';

/** The name of a text of the command line: its path in the language files. */
export type TextName = PathsOf<Pick<typeof sv, 'cli' | 'problem' | 'failure' | 'proof' | 'exportCheck'>>;

/** Gives a text in the language of the user. Facts are put in where the text has their names. */
export type Texts = (name: TextName, facts?: Readonly<Record<string, string | number>>) => string;

type PathsOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${PathsOf<Tree[Key]>}`;
}[keyof Tree & string];

/** The texts of a language. */
export function textsIn(language: 'sv' | 'en'): Texts {
  const translator = createInstance({
    lng: language,
    resources: { sv: { translation: sv }, en: { translation: en } },
    fallbackLng: 'en',
    // The texts come with the program, so nothing has to be waited for.
    initAsync: false,
    // A terminal is no web page.
    interpolation: { escapeValue: false },
  });
  void translator.init();
  return (name, facts) => translator.t(name, facts ?? {});
}
