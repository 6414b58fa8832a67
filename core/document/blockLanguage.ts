import { Extension } from '@tiptap/core';
import { isLanguageTag, readLanguageTag } from './languageTag';

/** Blocks of text that may be in another language than their article: not the fields above the body, and no names. */
export const blocksWithLanguage = [
  'paragraph',
  'subhead',
  'question',
  'dialogueLine',
  'quotation',
  'factBoxTitle',
  'tableCaption',
  'sourceLine',
] as const;

/** The language of a block where it is not the article's; null for the article's. In HTML it is `lang`. */
export const blockLanguage = Extension.create({
  name: 'blockLanguage',
  addGlobalAttributes: () => [
    {
      types: [...blocksWithLanguage],
      attributes: {
        language: {
          default: null,
          validate: (value: unknown) => {
            if (value !== null && !isLanguageTag(value)) {
              throw new RangeError(`Not the name of a language: ${JSON.stringify(value)}`);
            }
          },
          parseHTML: (element) => readLanguageTag(element.getAttribute('lang')),
          renderHTML: ({ language }) => (typeof language === 'string' ? { lang: language } : {}),
        },
      },
    },
  ],
});
