import type { ArticleFile } from '../../article/articleFile';
import { checkArticle, proofArticleOf } from '../checkArticle';
import { articleChecks, blockChecks } from '../checks/checks';
import { withoutKept } from '../keptAsIs';
import { ProofSession } from '../ProofSession';
import type { Checklist, ChecklistItem, ChecklistStep } from './checklist';
import { levelOf } from './checklist';
import { isAskedApart, preflightOf } from './preflightOf';

/** A thing on the checklist that is not as it should be in an article that nobody has before them. */
export interface ChecklistRemark {
  readonly item: ChecklistItem;
  readonly level: 'block' | 'warn';
  /** How often; null for what was not looked at. */
  readonly count: number | null;
}

/** What takes dictionaries and the newsroom's rules, and is looked at in the article that is open. */
const ofOpenArticle = ['spelling', 'houseStyle'] as const;

/**
 * What the checklist of a step says of an article that is not open, as {@link preflightOf} says it of one that is: what
 * blocks first. Only what stands on the list is looked for. Spelling and house style are not, and never block; where they
 * stand on the list, that is told.
 */
export function checklistRemarksOf(
  article: ArticleFile,
  checklist: Checklist,
  step: ChecklistStep,
): readonly ChecklistRemark[] {
  const isOnList = ({ name }: { readonly name: ChecklistItem }): boolean => levelOf(checklist, step, name) !== 'off';
  const session = new ProofSession(blockChecks.filter(isOnList), articleChecks.filter(isOnList));
  const proofArticle = proofArticleOf(article);
  const findings = withoutKept(checkArticle(proofArticle, session), proofArticle);
  const items = preflightOf({ findings, review: article.review }, checklist, step);
  return [
    ...items
      .filter((each) => step !== 'export' || !isAskedApart(each))
      .map(({ item, level, findings: found, remarks }) => ({ item, level, count: found.length + remarks.length })),
    ...ofOpenArticle
      .filter((name) => isOnList({ name }))
      .map((item) => ({ item, level: 'warn', count: null }) as const),
  ];
}
