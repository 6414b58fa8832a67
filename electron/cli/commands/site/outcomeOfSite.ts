import path from 'node:path';
import { assertNever } from '#core/base/assertNever';
import { isSiteFault } from '#core/publish/site/isSiteFault';
import type { SiteFailure } from '#core/contract/SiteFailure';
import type { SiteNotice, SiteReport } from '#core/publish/site/SiteReport';
import { failed } from '../../failed';
import { describeProblem, describeProblemAt } from '../../messages/describeProblem';
import type { Texts } from '../../messages/Texts';
import type { Outcome } from '../../Outcome';

/** A site that was written, or would be, as the outcome of a command. */
export function outcomeOfSite(report: SiteReport, texts: Texts): Outcome {
  const { articles: _, ...facts } = report;
  const { added, changed, removed, keptCount, articleCount, isDryRun, notices } = facts;
  const isFaulty = notices.some(isSiteFault);
  const counts = { added: added.length, changed: changed.length, removed: removed.length, kept: keptCount };
  return {
    exitCode: isFaulty ? 1 : 0,
    lines: [
      ...(isDryRun
        ? [
            ...added.map((file) => `+ ${file}`),
            ...changed.map((file) => `~ ${file}`),
            ...removed.map((file) => `- ${file}`),
          ]
        : []),
      texts(isDryRun ? 'cli.site.wouldBe' : 'cli.site.written', { articles: articleCount, ...counts }),
    ],
    messages: notices.flatMap((notice) => describeNotice(notice, report.folderPath, texts)),
    data: {
      ...(isFaulty ? { ok: false, code: 'incomplete' } : { ok: true }),
      ...facts,
      notices: notices.map((notice) => ({
        ...notice,
        message: describeNotice(notice, report.folderPath, texts).join('\n'),
      })),
    },
  };
}

/** Why no site was written, as the outcome of a command; paths as the user wrote them. */
export function siteFailed(
  failure: SiteFailure,
  { libraryPath, folderPath }: { readonly libraryPath: string; readonly folderPath: string },
  texts: Texts,
): Outcome {
  switch (failure.code) {
    case 'disk': {
      const isGiven = failure.filePath === libraryPath;
      const filePath = isGiven ? libraryPath : folderPath;
      return failed({ ...failure, filePath, isGiven }, texts);
    }
    case 'invalid': {
      const { code, problems } = failure;
      const filePath = path.join(folderPath, path.basename(failure.filePath));
      return failed({ code, filePath, problems }, texts);
    }
    case 'no-base-address':
    case 'within':
    case 'in-use':
    case 'other-library': {
      const message = texts(`cli.site.${failure.code}`);
      return {
        exitCode: failure.code === 'in-use' ? 1 : 2,
        lines: [],
        messages: [failure.code === 'no-base-address' ? message : `${folderPath}: ${message}`],
        data: { ok: false, ...failure, message },
      };
    }
    default:
      return assertNever(failure);
  }
}

function describeNotice(notice: SiteNotice, folderPath: string, texts: Texts): readonly string[] {
  switch (notice.code) {
    case 'edited':
    case 'in-the-way':
      return [`${path.join(folderPath, notice.path)}: ${texts(`cli.site.${notice.code}`)}`];
    case 'unreadable':
      return notice.problems.map((problem) => describeProblemAt(notice.articlePath, problem, texts));
    case 'not-rendered':
      return notice.problems.map(
        (problem) => `${notice.articlePath}: ${[problem.place, describeProblem(problem, texts)].join(': ')}`,
      );
    case 'list-not-rendered':
      return notice.problems.map(
        (problem) =>
          `${path.join(folderPath, notice.path)}: ${[problem.place, describeProblem(problem, texts)].join(': ')}`,
      );
    case 'picture-missing':
    case 'picture-damaged':
      return [
        `${notice.articlePath}: ${texts('cli.site.leftAsItWas', {
          why: texts(`failure.${notice.code}`, { image: `images/${notice.image}` }),
        })}`,
      ];
    case 'duplicate-id':
      return [`${notice.articlePath}: ${texts('problem.duplicate-id', { other: notice.other })}`];
    case 'suggestions-open':
      return [`${notice.articlePath}: ${texts('cli.site.suggestionsOpen', { count: notice.count })}`];
    case 'embargoed':
      return [`${notice.articlePath}: ${texts('cli.site.embargoed', { until: notice.until })}`];
    case 'not-in-library':
      return [`${notice.id}: ${texts('cli.site.not-in-library')}`];
    case 'not-ready':
      return [`${notice.articlePath}: ${texts('cli.site.not-ready')}`];
    case 'warning': {
      const { code, place } = notice.warning;
      const message = texts('cli.warning', { message: texts(`cli.exportWarning.${code}`) });
      return [[notice.articlePath, place, message].filter((part) => part !== '').join(': ')];
    }
    default:
      return assertNever(notice);
  }
}
