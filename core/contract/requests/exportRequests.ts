import { z } from 'zod';
import type { Result } from '../../base/Result';
import { formatNames } from '../../publish/formats/formats';
import { lineWidthLimits } from '../../publish/formats/lineWidthLimits';
import type { ExportFailure, ExportReport } from '../answers';
import { articleId } from './payloadParts';

/** Which text: with what is proposed, or without. Where nothing is, the two are one. */
const chosenText = z.enum(['with', 'without']);

/** Requests that publish the open article. */
export const exportPayloads = {
  /**
   * Lets the user choose a folder and writes the article and its photos there, in a format. Null when they cancel, before
   * or while it is written; how far it has come is told by `export-progress`. A format that holds what is suggested has
   * both texts, whichever is chosen.
   */
  'export:write': z.strictObject({
    id: articleId,
    format: z.enum(formatNames),
    chosenText,
    /** In characters; null: lines are as long as their paragraphs. */
    lineWidth: z.int().min(lineWidthLimits.least).max(lineWidthLimits.most).nullable(),
  }),
  /** Ends the export that is under way, and leaves its folder as it was. */
  'export:cancel': z.undefined(),
  /** Opens the system's dialogue for printing, with the article's page as it is printed. False when the user cancels. */
  'export:print': z.strictObject({ id: articleId, chosenText }),
  /** Puts the article's HTML fragment on the clipboard. */
  'export:copy-html': z.strictObject({ id: articleId, chosenText }),
  /** Shows an exported file in the system's file manager. Only files exported in this session are shown. */
  'export:show-file': z.strictObject({ filePath: z.string().max(4096) }),
} as const;

/** The answers to them. */
export interface ExportAnswers {
  'export:write': Result<ExportReport | null, ExportFailure>;
  'export:cancel': null;
  'export:print': Result<boolean, ExportFailure>;
  'export:copy-html': Result<null, ExportFailure>;
  'export:show-file': Result<null, ExportFailure>;
}
