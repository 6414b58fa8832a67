import { fragmentOptionsOf } from '../html/fragmentOptionsOf';
import { renderFragment } from '../html/renderFragment';
import { renderPage } from '../html/renderPage';
import type { FormatRender } from './FormatRender';
import type { FormatName } from './formats';

/** The function that writes each format. */
export const renderers: Readonly<Record<FormatName, FormatRender>> = {
  page: (article, { imageAddress }) => renderPage(article, imageAddress),
  fragment: (article, { imageAddress }) => renderFragment(article.document, fragmentOptionsOf(article, imageAddress)),
};
