import { escapeAttribute, escapeText } from '../../html/escapeHtml';
import type { SiteSettings } from '../../profile/SiteSettings';
import { siteWords } from '../siteWords';
import { linksFrom } from './linksFrom';

/** What stands where an article was by another pattern of addresses: it leads on at once, without script, and with a link. */
export function renderRedirect(
  { from, to }: { readonly from: string; readonly to: string },
  { settings, baseAddress }: { readonly settings: SiteSettings; readonly baseAddress: string },
): string {
  const words = siteWords(settings.language);
  const address = escapeAttribute(baseAddress + to);
  return [
    `<!DOCTYPE html>\n<html lang="${escapeAttribute(settings.language)}">\n<head>`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(words.movedTitle)}</title>`,
    `<meta http-equiv="refresh" content="0; url=${linksFrom(from, baseAddress)(to)}">`,
    `<link rel="canonical" href="${address}">`,
    '</head>\n<body>\n<main>',
    `<h1>${escapeText(words.movedTitle)}</h1>`,
    `<p>${escapeText(words.movedTo)} <a href="${linksFrom(from, baseAddress)(to)}">${address}</a></p>`,
    '</main>\n</body>\n</html>\n',
  ].join('\n');
}
