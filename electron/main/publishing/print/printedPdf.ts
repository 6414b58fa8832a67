import { fixedPdfDates } from './fixedPdfDates';
import type { PrintedFile } from './withPrintWindow';
import { withPrintWindow } from './withPrintWindow';

/**
 * A page as a PDF: tagged for screen readers, with an outline of its headings, its title and its language. It is dated
 * by the article's last change (`modifiedAt`) and not by the clock, so that the same article is the same file.
 */
export async function printedPdf(
  page: string,
  files: readonly PrintedFile[],
  modifiedAt: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const bytes = await withPrintWindow(page, files, signal, ({ webContents }) =>
    webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  );
  return fixedPdfDates(bytes, modifiedAt);
}
