import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import type { DiskFailure, OpenFailure, SaveFailure } from '../../library/failures';
import type { ChecklistItem } from '../../proof/preflight/checklist';
import type { ExportFailure, ExportReport } from '../answers';
import type { ChosenProfile } from '../chosenProfile';
import { chosenProfile } from '../chosenProfile';
import { articleId, chosenText, exportForm } from './payloadParts';
import type { ArticleId } from '../../article/ArticleId';

/** Why the folder of a profile can't be used: what the disk said, or what is wrong in it and where. */
export type ProfileFailure =
  DiskFailure | { readonly code: 'profile-damaged'; readonly filePath: string; readonly problems: readonly Problem[] };

/** It can be used, but not for every article: what those would find wrong in it, and where. */
export interface ProfileUnfit {
  readonly code: 'profile-unfit';
  readonly filePath: string;
  readonly problems: readonly Problem[];
}

/** The checklist blocks the article, which nobody was asked about: nothing was exported. */
export interface HeldBack {
  readonly code: 'held-back';
  readonly items: readonly ChecklistItem[];
}

/** What became of one article of many. `name-taken`: an article before it has files of the same name. */
export interface ExportedArticle {
  readonly id: ArticleId;
  /** Empty where it has none, or could not be read. */
  readonly headline: string;
  readonly outcome: Result<
    ExportReport,
    | ExportFailure
    | ProfileFailure
    | HeldBack
    | OpenFailure
    | SaveFailure
    | { readonly code: 'name-taken'; readonly name: string }
  >;
}

/** What became of many articles. */
export interface ManyExported {
  readonly folderPath: string;
  /** Those that it came to, in the order in which they were asked for. */
  readonly articles: readonly ExportedArticle[];
  /** Whether it was ended before the last. */
  readonly isCanceled: boolean;
}

/** So many articles are exported at once. */
const mostArticles = 1000;

/** As what is exported, and which text of it. */
const form = { ...exportForm, chosenText } as const;

/** Requests that publish articles: the open one, or several. */
export const exportPayloads = {
  /**
   * Lets the user choose a folder and writes the article and its photos there, in a format. Null when they cancel, before
   * or while it is written; how far it has come is told by `export-progress`. A format that holds what is suggested has
   * both texts, whichever is chosen.
   */
  'export:write': z.strictObject({ id: articleId, ...form }),
  /**
   * The same for several articles and one folder. Each is held against the checklist; one that it blocks or that can't be
   * written stops no other, and what is told of each says why.
   * How far it has come is told by `export-progress` in articles.
   */
  'export:write-many': z.strictObject({ ids: z.array(articleId).min(1).max(mostArticles), ...form }),
  /** Tells which profiles there are, those that come with Spalt first. */
  'export:profiles': z.undefined(),
  /** Fills a profile in with articles that have everything and nothing; what comes with Spalt is right. */
  'export:try-profile': z.strictObject({ profile: chosenProfile }),
  /** Ends the export that is under way, and leaves its folder as it was. */
  'export:cancel': z.undefined(),
  /** Opens the system's dialogue for printing, with the article's page as it is printed. False when the user cancels. */
  'export:print': z.strictObject({ id: articleId, chosenText, profile: chosenProfile.nullable() }),
  /** Puts the article's HTML fragment on the clipboard. */
  'export:copy-html': z.strictObject({ id: articleId, chosenText }),
  /** Puts the article on the clipboard as formatted text, and as plain text for programs that take no other. */
  'export:copy-rich-text': z.strictObject({ id: articleId, chosenText }),
  /** Puts the link that opens the article in Spalt on the clipboard. */
  'export:copy-link': z.strictObject({ id: articleId }),
  /** Shows an exported file in the system's file manager. Only files exported in this session are shown. */
  'export:show-file': z.strictObject({ filePath: z.string().max(4096) }),
} as const;

/** The answers to them. */
export interface ExportAnswers {
  'export:write-many': Result<ManyExported | null, ProfileFailure>;
  'export:write': Result<ExportReport | null, ExportFailure | ProfileFailure>;
  'export:profiles': Result<readonly ChosenProfile[], DiskFailure>;
  'export:try-profile': Result<null, ProfileFailure | ProfileUnfit>;
  'export:cancel': null;
  'export:print': Result<boolean, ExportFailure | ProfileFailure>;
  'export:copy-html': Result<null, ExportFailure>;
  'export:copy-rich-text': Result<null, ExportFailure>;
  'export:copy-link': Result<null, ExportFailure>;
  'export:show-file': Result<null, ExportFailure>;
}
