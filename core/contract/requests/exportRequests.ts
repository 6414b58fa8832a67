import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import type { DiskFailure } from '../../library/failures';
import { formatNames } from '../../publish/formats/formats';
import { lineWidthLimits } from '../../publish/formats/lineWidthLimits';
import type { ExportFailure, ExportReport } from '../answers';
import type { ChosenProfile } from '../chosenProfile';
import { chosenProfile } from '../chosenProfile';
import { articleId, chosenText } from './payloadParts';

/** Why the folder of a profile can't be used: what the disk said, or what is wrong in it and where. */
export type ProfileFailure =
  DiskFailure | { readonly code: 'profile-damaged'; readonly filePath: string; readonly problems: readonly Problem[] };

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
    /** For a page and for paper, and of no account for other formats; null: a page that stands by itself. */
    profile: chosenProfile.nullable(),
    /** In characters; null: lines are as long as their paragraphs. */
    lineWidth: z.int().min(lineWidthLimits.least).max(lineWidthLimits.most).nullable(),
    /** Whether everything is in one zip; of no account for formats of one file (`canBeZipped`). */
    isZipped: z.boolean(),
  }),
  /** Tells which profiles there are, those that come with Spalt first. */
  'export:profiles': z.undefined(),
  /** Ends the export that is under way, and leaves its folder as it was. */
  'export:cancel': z.undefined(),
  /** Opens the system's dialogue for printing, with the article's page as it is printed. False when the user cancels. */
  'export:print': z.strictObject({ id: articleId, chosenText, profile: chosenProfile.nullable() }),
  /** Puts the article's HTML fragment on the clipboard. */
  'export:copy-html': z.strictObject({ id: articleId, chosenText }),
  /** Puts the article on the clipboard as formatted text, and as plain text for programs that take no other. */
  'export:copy-rich-text': z.strictObject({ id: articleId, chosenText }),
  /** Shows an exported file in the system's file manager. Only files exported in this session are shown. */
  'export:show-file': z.strictObject({ filePath: z.string().max(4096) }),
} as const;

/** The answers to them. */
export interface ExportAnswers {
  'export:write': Result<ExportReport | null, ExportFailure | ProfileFailure>;
  'export:profiles': Result<readonly ChosenProfile[], DiskFailure>;
  'export:cancel': null;
  'export:print': Result<boolean, ExportFailure | ProfileFailure>;
  'export:copy-html': Result<null, ExportFailure>;
  'export:copy-rich-text': Result<null, ExportFailure>;
  'export:show-file': Result<null, ExportFailure>;
}
