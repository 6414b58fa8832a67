/**
 * A page that looks on a screen as it does on paper: in its styles, what is meant for paper is for screens, and the other
 * way round; and the margins of a sheet of A4 are those of the page. Only elements of style are touched; what was written
 * in an article is no element.
 */
export function asPrinted(html: string): string {
  return html.replace(
    /<style\b([^>]*)>(.*?)(?=<\/style)/gsu,
    (_match, attributes: string, style: string) =>
      `<style${attributes.replace(/\bmedia="[^"]*"/gu, swapped)}>${withMargins(style.replace(/@media\b[^{]*/gu, swapped))}`,
  );
}

function swapped(query: string): string {
  return query.replace(/\b(?:print|screen)\b/gu, (medium) => (medium === 'print' ? 'screen' : 'print'));
}

/** The bar for scrolling lies on the margin, so that lines are as long as on the sheet. */
function withMargins(style: string): string {
  return style.replace(
    /@page\s*\{\s*margin:\s*([^;}]+?)\s*;?\s*\}/gu,
    'html { width: 210mm; padding: $1; overflow-x: hidden; }',
  );
}
