const bylineWords: Readonly<Record<string, string>> = { sv: 'Av|AV|Text|Reporter', en: 'By|BY|Words|Text|Reporter' };

/** Whether a line names who wrote: it opens with “Av” or “By” and a name, or it is a name and a date. */
export function isByline(line: string, language: string): boolean {
  if (line.length > 100 || /[.!?…]$/u.test(line)) return false;
  const words = bylineWords[language.split('-', 1)[0] ?? ''] ?? bylineWords['en'];
  const opens = new RegExp(`^(?:${words})(?:\\s*:)?\\s+\\p{Lu}`, 'u');
  const nameAndDate = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){2,4}\d{4}-\d{2}-\d{2}$/u;
  return opens.test(line) || nameAndDate.test(line);
}
