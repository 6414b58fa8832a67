const textEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const attributeEntities: Readonly<Record<string, string>> = { ...textEntities, '"': '&quot;' };

/** Text as it stands between tags (HTML Standard section 13.3, without `&nbsp;`: the page is UTF-8). */
export function escapeText(text: string): string {
  // Most text has nothing to escape, and testing is faster than replacing.
  return /[&<>]/u.test(text) ? text.replace(/[&<>]/gu, (character) => textEntities[character] ?? '') : text;
}

/** Text as it stands between the double quotes of an attribute's value. */
export function escapeAttribute(text: string): string {
  return /[&<>"]/u.test(text) ? text.replace(/[&<>"]/gu, (character) => attributeEntities[character] ?? '') : text;
}
