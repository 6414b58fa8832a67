const words = 'På lördag öppnar den nya bron över ån, säger kommunen – till slut. ';

/** The character that stands there in a text without end. */
export function characterAt(index: number): string {
  return words.charAt(index % words.length);
}
