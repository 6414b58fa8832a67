import i18next from 'i18next';
import swedish from '#resources/languages/sv.json';

/** Starts the texts of the window in Swedish, without a window. */
export async function startLanguageForTests(): Promise<void> {
  await i18next.init({ lng: 'sv', resources: { sv: { translation: swedish } }, interpolation: { escapeValue: false } });
}
