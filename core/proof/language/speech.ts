/** What is said, asked, told: verbs that go with a quotation, as they stand in news. */
const verbs: Readonly<Record<'sv' | 'en', string>> = {
  sv:
    'säger sade sa sagt berättar berättade förklarar förklarade menar menade anser tycker tyckte tror trodde skriver skrev ' +
    'frågar frågade svarar svarade uppger uppgav konstaterar konstaterade hävdar hävdade påpekar påpekade tillägger tillade ' +
    'betonar betonade understryker underströk kommenterar kommenterade utbrister utbrast ropar ropade minns funderar ' +
    'undrar undrade lovar lovade varnar varnade medger medgav fortsätter fortsatte summerar sammanfattar',
  en:
    'says said say tells told adds added explains explained asks asked wrote writes argues argued insists insisted notes noted ' +
    'replies replied claims claimed warns warned admits admitted recalls recalled believes believed continues continued ' +
    'concludes concluded according commented comments stated states stressed promised announced joked shouted thinks',
};

/** The source of a pattern for a verb of speech. */
export function speechVerbSource(language: 'sv' | 'en'): string {
  return `(?:${verbs[language].split(' ').join('|')})`;
}

const pronouns = { sv: 'han|hon|hen|de|jag|vi|man', en: 'he|she|they|I|we' } as const;

/** Whether a text tells who speaks: a verb of speech with somebody, `enligt`, or a name and a colon. */
export function hasSpeaker(text: string, language: 'sv' | 'en'): boolean {
  const verb = speechVerbSource(language);
  const who = `(?:${pronouns[language]}|\\p{Lu}[\\p{L}-]+|\\p{L}+)`;
  return (
    new RegExp(`(?<!\\p{L})(?:${verb}\\s+${who}|${who}\\s+${verb})(?!\\p{L})`, 'iu').test(text) ||
    /(?<!\p{L})(?:enligt|according to|ur|from)\s/iu.test(text) ||
    /\p{Lu}[\p{L}.-]*(?:\s\(\p{L}+\))?:\s/u.test(text)
  );
}
