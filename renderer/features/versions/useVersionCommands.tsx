import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import { assertNever } from '#core/base/assertNever';
import type { Result } from '#core/base/Result';
import type { VersionFailure } from '#core/library/failures';
import { maximumVersionNameLength } from '#core/library/versions/maximumVersionNameLength';
import type { VersionId, VersionInfo } from '#core/library/versions/VersionInfo';
import { failureText } from '../../language/failureText';
import { on, request } from '../../platform/spalt';
import { AskDialog } from '../../ui/AskDialog';
import { NameDialog } from '../../ui/NameDialog';
import type { Comparison } from './Comparing';
import type { NoticeKind } from '../../ui/Notice';

/** What is asked of the user about a version. */
type Question = { readonly kind: 'keep' } | { readonly kind: 'rename' | 'delete'; readonly version: VersionInfo };

/** What can be done with the versions of the open article: keep, name, delete, compare. */
export function useVersionCommands({
  article,
  flush,
  notify,
}: {
  readonly article: ArticleFile | null;
  readonly flush: () => Promise<boolean>;
  readonly notify: (
    kind: NoticeKind,
    text: string,
    action?: { readonly label: string; readonly run: () => void },
  ) => void;
}) {
  const { t } = useTranslation();
  const [comparison, setComparison] = useState<{ readonly of: string; readonly with: Comparison } | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [changeCount, setChangeCount] = useState(0);
  const id = article?.id ?? null;

  const compareVersion = useCallback(
    async (versionId: VersionId): Promise<void> => {
      if (id === null) return;
      const read = await request['version:read']({ id, versionId });
      if (read.ok) setComparison({ of: id, with: { kind: 'version', ...read.value } });
      else notify('error', failureText(t, read.error));
    },
    [id, notify, t],
  );
  useEffect(
    () =>
      on('versions-from-outside', ({ id: changedId, versionIds }) => {
        const [versionId] = versionIds;
        if (changedId !== id || versionId === undefined) return;
        notify('error', t('versions.fromOutside'), {
          label: t('versions.compare'),
          run: () => void compareVersion(versionId),
        });
      }),
    [id, notify, t, compareVersion],
  );

  const carryOut = async (action: () => Promise<Result<unknown, VersionFailure>>, done = ''): Promise<void> => {
    setQuestion(null);
    const result = await action();
    setChangeCount((count) => count + 1);
    if (!result.ok) notify('error', failureText(t, result.error));
    else if (done !== '') notify('passing', done);
  };
  const keep = async (name: string | null): Promise<void> => {
    if (id === null) return;
    if (!(await flush())) {
      setQuestion(null);
      notify('error', t('versions.notSaved'));
      return;
    }
    await carryOut(() => request['version:keep']({ id, name }), t('versions.kept'));
  };

  return {
    /** What the open article is compared with; null for none, and when another article was opened since. */
    comparison: comparison !== null && comparison.of === id ? comparison.with : null,
    // At once: what lies over the text keeps it from the focus that comes next.
    endComparison: () => flushSync(() => setComparison(null)),
    /** Changes when versions were kept, named or deleted. */
    freshness: changeCount,
    askForName: () => setQuestion({ kind: 'keep' }),
    askForNewName: (version: VersionInfo) => setQuestion({ kind: 'rename', version }),
    askToDelete: (version: VersionInfo) => setQuestion({ kind: 'delete', version }),
    compare: (version: VersionInfo) => compareVersion(version.id),
    compareFile: async (): Promise<void> => {
      if (id === null) return;
      const chosen = await request['version:choose-file']({ id });
      if (!chosen.ok) notify('error', failureText(t, chosen.error));
      else if (chosen.value !== null) setComparison({ of: id, with: { kind: 'file', ...chosen.value } });
    },
    /** Compares the open article with another of the library. */
    compareOther: async (otherId: ArticleId): Promise<void> => {
      if (id === null) return;
      const read = await request['bundle:read-other']({ id: otherId });
      if (read.ok) setComparison({ of: id, with: { kind: 'file', ...read.value } });
      else notify('error', failureText(t, read.error));
    },
    dialog: dialogOf(question),
  };

  function dialogOf(asked: Question | null): ReactNode {
    if (asked === null || id === null) return null;
    switch (asked.kind) {
      case 'keep':
        return (
          <NameDialog
            title={t('versions.keepTitle')}
            initial=""
            onName={(name) => void keep(name === '' ? null : name)}
            label={t('versions.name')}
            hint={t('versions.nameHint')}
            maximumLength={maximumVersionNameLength}
            yes={t('versions.keep')}
            no={t('versions.cancel')}
            closeLabel={t('window.close')}
            onClose={() => setQuestion(null)}
          />
        );
      case 'rename':
        return (
          <NameDialog
            title={t('versions.rename')}
            initial={asked.version.name ?? ''}
            onName={(name) =>
              void carryOut(() =>
                request['version:rename']({ id, versionId: asked.version.id, name: name === '' ? null : name }),
              )
            }
            label={t('versions.name')}
            hint={t('versions.nameHint')}
            maximumLength={maximumVersionNameLength}
            yes={t('versions.keep')}
            no={t('versions.cancel')}
            closeLabel={t('window.close')}
            onClose={() => setQuestion(null)}
          />
        );
      case 'delete':
        return (
          <AskDialog
            title={t('versions.delete')}
            text={t('versions.deleteAsk')}
            yes={t('versions.deleteYes')}
            no={t('versions.cancel')}
            closeLabel={t('window.close')}
            onYes={() => {
              if (comparison?.with.kind === 'version' && comparison.with.info.id === asked.version.id)
                setComparison(null);
              void carryOut(() => request['version:delete']({ id, versionId: asked.version.id }));
            }}
            onClose={() => setQuestion(null)}
          />
        );
      default:
        return assertNever(asked);
    }
  }
}
