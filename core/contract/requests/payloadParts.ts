import { z } from 'zod';
import type { ArticleId } from '../../article/ArticleId';
import { isArticleId } from '../../article/ArticleId';

/** The identity of an article, as a payload carries it. */
export const articleId = z.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value));

/** Which text: with what is proposed, or without. Where nothing is, the two are one. */
export const chosenText = z.enum(['with', 'without']);
