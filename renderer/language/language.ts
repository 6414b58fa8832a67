import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Settings } from '#core/contract/settings';
import english from '#resources/languages/en.json';
import swedish from '#resources/languages/sv.json';

/** Starts the interface in that language; `setLanguage` changes it at any time. */
export async function startLanguage(language: Settings['interfaceLanguage']): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { sv: { translation: swedish }, en: { translation: english } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** Changes the language of the interface, at once and everywhere. */
export async function setLanguage(language: Settings['interfaceLanguage']): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
