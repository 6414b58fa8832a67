import { renderPage } from '../../html/renderPage';
import type { FormatRender } from '../FormatRender';

/** A ligature is one sign on the sheet: programs that read a PDF aloud lose it, and some of them the rest of its line. */
export const paperStyle = 'body { font-variant-ligatures: none; }\n';

/** The page as it is printed. Nothing that was written ends the head of a page: it is escaped. */
export const renderForPaper: FormatRender = (article, { offerOf }) =>
  renderPage(article, offerOf).replace('</head>', `<style>\n${paperStyle}</style>\n</head>`);
