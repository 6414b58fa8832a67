import { createInstance } from 'i18next';
import { dialog as dialogEn, menu as menuEn } from '#resources/languages/en.json';
import { dialog, menu } from '#resources/languages/sv.json';
import type { Settings } from '#core/contract/settings';

/** The languages that the interface speaks. */
export type InterfaceLanguage = Settings['interfaceLanguage'];

/** The name of a text of the main process: its path in the language files. */
export type TextName = PathsOf<{ readonly menu: typeof menu; readonly dialog: typeof dialog }>;

/** Gives a text in the language of the interface. Facts are put in where the text has their names. */
export type Texts = (name: TextName, facts?: Readonly<Record<string, string>>) => string;

type PathsOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${PathsOf<Tree[Key]>}`;
}[keyof Tree & string];

const translator = createInstance({
  resources: { sv: { translation: { dialog, menu } }, en: { translation: { dialog: dialogEn, menu: menuEn } } },
  fallbackLng: 'en',
  // The texts come with the program, so nothing has to be waited for.
  initAsync: false,
  // Nothing here becomes HTML.
  interpolation: { escapeValue: false },
});
void translator.init();

/** The texts of a language. */
export function textsIn(language: InterfaceLanguage): Texts {
  const translate = translator.getFixedT(language);
  return (name, facts) => translate(name, facts ?? {});
}

/** The language to begin with, by the system's own (BCP 47). */
export function languageOfSystem(locale: string): InterfaceLanguage {
  return /^sv(?:-|_|$)/iu.test(locale) ? 'sv' : 'en';
}
