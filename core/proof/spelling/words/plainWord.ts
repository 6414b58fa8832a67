/**
 * A word as dictionaries know it: letters and their accents as one (NFC), straight apostrophes, plain hyphens, and
 * without what only tells where a line may break.
 */
export function plainWord(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\u2018\u2019\u02BC]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .normalize('NFC');
}
