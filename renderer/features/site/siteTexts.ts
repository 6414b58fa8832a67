import type { TFunction } from 'i18next';
import type { SiteProblem } from '#core/contract/requests/siteRequests';
import type { SiteNotice } from '#core/publish/site/SiteReport';
import { problemText } from '../../language/failureText';
import { momentText } from '../../language/momentText';
import { backupFailureText } from '../backup/backupTexts';

/** Why no site was written, as a sentence that says what to do. */
export function siteProblemText(t: TFunction, problem: SiteProblem): string {
  switch (problem.code) {
    case 'disk':
      return backupFailureText(t, problem);
    case 'invalid':
    case 'profile-damaged':
      return t(`site.failure.${problem.code}`, {
        filePath: problem.filePath,
        problem: problem.problems
          .slice(0, 3)
          .map((each) => problemText(t, each))
          .join('; '),
      });
    case 'unfit-setting':
      return t('site.failure.unfit-setting', { problem: problemText(t, { ...problem.problem, place: '' }) });
    default:
      return t(`site.failure.${problem.code}`, { ...problem });
  }
}

/** The field that a problem is about; null: none of them. */
export function fieldOfProblem(problem: SiteProblem): 'folder' | 'address' | 'name' | null {
  switch (problem.code) {
    case 'no-folder':
    case 'within':
    case 'other-library':
      return 'folder';
    case 'no-base-address':
      return 'address';
    case 'unfit-setting':
      return problem.problem.place === 'name' ? 'name' : 'address';
    default:
      return null;
  }
}

/** What should be known of a site, as a sentence that says what to do. */
export function siteNoticeText(t: TFunction, notice: SiteNotice, language: string): string {
  switch (notice.code) {
    case 'unreadable':
    case 'not-rendered':
    case 'list-not-rendered': {
      const [first] = notice.problems;
      return t(`site.notice.${notice.code}`, { problem: first === undefined ? '' : problemText(t, first) });
    }
    case 'embargoed':
      return t('site.notice.embargoed', { moment: momentText(notice.until, language) });
    case 'suggestions-open':
      return t('site.notice.suggestions-open', { count: notice.count });
    case 'warning':
      return t(`export.warning.${notice.warning.code}`);
    default:
      return t(`site.notice.${notice.code}`, { ...notice });
  }
}
