import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ExportReport } from '#core/contract/answers';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import type { Notice } from '../../ui/Notice';
import { ExportNotice } from './ExportNotice';

/** Export of the article that is open, and what is told of the last one. */
export function useExport({
  id,
  flush,
  goTo,
  onWritten,
  notify,
}: {
  /** Of the article that is open; null for none. */
  readonly id: ArticleId | null;
  /** Whether all that was typed is on disk now. */
  readonly flush: () => Promise<boolean>;
  readonly goTo: (place: string) => void;
  readonly onWritten: () => void;
  readonly notify: (kind: Notice['kind'], text: string) => void;
}): {
  readonly exportArticle: (format: 'page' | 'fragment') => Promise<void>;
  readonly copyHtml: () => Promise<void>;
  readonly notice: ReactNode;
} {
  const { t } = useTranslation();
  const [exported, setExported] = useState<{ readonly id: ArticleId; readonly report: ExportReport } | null>(null);
  return {
    exportArticle: async (format) => {
      if (id === null || !(await flush())) return;
      const result = await request['export:write']({ id, format });
      if (!result.ok) notify('error', failureText(t, result.error));
      else if (result.value !== null) {
        onWritten();
        setExported({ id, report: result.value });
      }
    },
    copyHtml: async () => {
      if (id === null || !(await flush())) return;
      const result = await request['export:copy-html']({ id });
      if (result.ok) notify('passing', t('export.copied'));
      else notify('error', failureText(t, result.error));
    },
    notice: exported !== null && exported.id === id && (
      <ExportNotice
        report={exported.report}
        onShowFile={() => void request['export:show-file']({ filePath: exported.report.filePath })}
        onGoTo={goTo}
        onClose={() => setExported(null)}
      />
    ),
  };
}
