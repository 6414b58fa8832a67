/**
 * A page that looks on a screen as it does on paper: in its styles, what is meant for paper is for screens, and the other
 * way round. Only elements of style are touched; what was written in an article is no element.
 */
export function asPrinted(html: string): string {
  return html.replace(
    /<style\b([^>]*)>(.*?)(?=<\/style)/gsu,
    (_match, attributes: string, style: string) =>
      `<style${attributes.replace(/\bmedia="[^"]*"/gu, swapped)}>${style.replace(/@media\b[^{]*/gu, swapped)}`,
  );
}

function swapped(query: string): string {
  return query.replace(/\b(?:print|screen)\b/gu, (medium) => (medium === 'print' ? 'screen' : 'print'));
}
