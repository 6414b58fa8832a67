import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { ManyExported } from '#core/contract/requests/exportRequests';
import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import type { ChosenText } from '#core/publish/chosenText';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import { Field } from '../../ui/Field';
import type { Notice } from '../../ui/Notice';
import { later } from '../../ui/later';
import type { ExportChoice } from './ExportDialog';
import { tellOfChecklist } from './tellOfChecklist';
import { useExportProgress } from './useExportProgress';

const ExportDialog = later(async () => (await import('./ExportDialog')).ExportDialog);
const ExportProgressDialog = later(async () => (await import('./ExportProgressDialog')).ExportProgressDialog);
const ManyReportDialog = later(async () => (await import('./ManyReportDialog')).ManyReportDialog);

/** Export of articles that are chosen in the list: which format, then how far it is, then what became of each. */
export function useExportMany({
  flush,
  profile,
  onProfile,
  openArticle,
  notify,
}: {
  /** Whether all that was typed is on disk now. */
  readonly flush: () => Promise<boolean>;
  /** The one that the last page was made by; null: it stood by itself. */
  readonly profile: ChosenProfile | null;
  readonly onProfile: (profile: ChosenProfile | null) => void;
  readonly openArticle: (id: ArticleId) => void;
  readonly notify: (kind: Notice['kind'], text: string) => void;
}): {
  /** Asks for the format first. */
  readonly ask: (articles: readonly ListedArticle[]) => void;
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{
    readonly articles: readonly ListedArticle[];
    readonly profiles: readonly ChosenProfile[];
  } | null>(null);
  const [last, setLast] = useState<Omit<ExportChoice, 'profile'>>({ format: 'page', lineWidth: null, isZipped: false });
  const [chosenText, setChosenText] = useState<ChosenText>('without');
  const [many, setMany] = useState<ManyExported | null>(null);
  const { progress, end } = useExportProgress('articles');

  const ask = async (articles: readonly ListedArticle[]): Promise<void> => {
    const listed = await request['export:profiles']();
    if (!listed.ok) notify('error', failureText(t, listed.error));
    setAsked({ articles, profiles: listed.ok ? listed.value : [] });
  };
  const write = async (articles: readonly ListedArticle[], choice: ExportChoice): Promise<void> => {
    if (!(await flush())) return;
    const written = await request['export:write-many']({ ids: articles.map(({ id }) => id), chosenText, ...choice });
    end();
    if (!written.ok) notify('error', failureText(t, written.error));
    else if (written.value !== null) {
      setMany(written.value);
      await tellOfChecklist(t, notify);
    }
  };
  return {
    ask: (articles) => void ask(articles),
    dialog:
      progress !== null ? (
        <ExportProgressDialog progress={progress} onCancel={() => void request['export:cancel']()} />
      ) : asked !== null ? (
        <ExportDialog
          title={t('export.many.title', { count: asked.articles.length })}
          button={t('export.button')}
          last={{ ...last, profile }}
          profiles={asked.profiles}
          onExport={(choice) => {
            setAsked(null);
            setLast(choice);
            onProfile(choice.profile);
            void write(asked.articles, choice);
          }}
          onClose={() => setAsked(null)}
        >
          <Field label={t('export.many.text')}>
            {(attributes) => (
              <select
                {...attributes}
                value={chosenText}
                onChange={({ target }) => setChosenText(target.value === 'with' ? 'with' : 'without')}
              >
                <option value="without">{t('export.many.without')}</option>
                <option value="with">{t('export.many.with')}</option>
              </select>
            )}
          </Field>
        </ExportDialog>
      ) : (
        many !== null && (
          <ManyReportDialog
            many={many}
            onShowFile={(filePath) => void request['export:show-file']({ filePath })}
            onOpen={(id) => {
              setMany(null);
              openArticle(id);
            }}
            onClose={() => setMany(null)}
          />
        )
      ),
  };
}
