import { fragmentOptionsOf } from '../html/fragmentOptionsOf';
import { renderFragment } from '../html/renderFragment';
import { renderPage } from '../html/renderPage';
import { renderDocx } from './docx/renderDocx';
import type { FormatRender } from './FormatRender';
import type { FormatName } from './formats';
import { renderMarkdown } from './markdown/renderMarkdown';
import { renderNinjs } from './ninjs/renderNinjs';
import { renderForPaper } from './pdf/renderForPaper';
import { renderPlainText } from './text/renderPlainText';
import { renderWordpress } from './wordpress/renderWordpress';

/** The function that writes each format. */
export const renderers: Readonly<Record<FormatName, FormatRender>> = {
  page: (article, { offerOf }) => renderPage(article, offerOf),
  fragment: (article, { imageAddress }) => renderFragment(article.document, fragmentOptionsOf(article, imageAddress)),
  wordpress: renderWordpress,
  markdown: renderMarkdown,
  text: renderPlainText,
  ninjs: renderNinjs,
  docx: renderDocx,
  pdf: renderForPaper,
};
