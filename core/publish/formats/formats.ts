import type { FormatFacts } from './FormatFacts';
import { docxFacts } from './docx/docxFacts';
import { fragmentFacts } from './fragment/fragmentFacts';
import { markdownFacts } from './markdown/markdownFacts';
import { ninjsFacts } from './ninjs/ninjsFacts';
import { pageFacts } from './page/pageFacts';
import { pdfFacts } from './pdf/pdfFacts';
import { textFacts } from './text/textFacts';
import { wordpressFacts } from './wordpress/wordpressFacts';

/**
 * Every format that an article can be published in, in the order in which they are offered. Who asks what there is —
 * the contract, the window, the command line — asks this table, which is small: `renderers` has the functions that
 * write them, and is loaded when somebody exports.
 */
export const formats = {
  page: pageFacts,
  fragment: fragmentFacts,
  wordpress: wordpressFacts,
  markdown: markdownFacts,
  text: textFacts,
  ninjs: ninjsFacts,
  docx: docxFacts,
  pdf: pdfFacts,
} as const satisfies Readonly<Record<string, FormatFacts>>;

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** The names of all formats, in the order of the table. */
export const formatNames: readonly FormatName[] = Object.keys(formats).filter(isFormatName);

/** Whether a text is the name of a format. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
