import { z } from 'zod';
import type { ArticleId } from '../../article/ArticleId';
import { isArticleId } from '../../article/ArticleId';
import { formatNames } from '../../publish/formats/formats';
import { lineWidthLimits } from '../../publish/formats/lineWidthLimits';
import { chosenProfile } from '../chosenProfile';

/** The identity of an article, as a payload carries it. */
export const articleId = z.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value));

/** Which text: with what is proposed, or without. Where nothing is, the two are one. */
export const chosenText = z.enum(['with', 'without']);

/** As what an article is exported. */
export const exportForm = {
  format: z.enum(formatNames),
  /** For a page and for paper, and of no account for other formats; null: a page that stands by itself. */
  profile: chosenProfile.nullable(),
  /** In characters; null: lines are as long as their paragraphs. */
  lineWidth: z.int().min(lineWidthLimits.least).max(lineWidthLimits.most).nullable(),
  /** Whether everything is in one zip; of no account for formats of one file (`canBeZipped`). */
  isZipped: z.boolean(),
} as const;
