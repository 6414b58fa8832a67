import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ExportReport } from '#core/contract/answers';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { HotFolder } from '#core/contract/requests/hotFolderRequests';
import { checklistItemsText } from '../../language/checklistItemText';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import type { Notice } from '../../ui/Notice';
import { later } from '../../ui/later';
import type { ExportChoice } from './ExportDialog';
import { tellOfChecklist } from './tellOfChecklist';

const ExportDialog = later(async () => (await import('./ExportDialog')).ExportDialog);

/** The folder that articles of the library go to by themselves when they are ready: what is chosen of it, and the going. */
export function useHotFolder({
  onExported,
  onShowRemarks,
  notify,
}: {
  /** Null: nothing was to be exported, or it could not be, which has been told. */
  readonly onExported: (id: ArticleId, report: ExportReport | null) => void;
  /** Shows what there is to look at in the open article. */
  readonly onShowRemarks: () => void;
  readonly notify: (kind: Notice['kind'], text: string, action?: Notice['action']) => void;
}): {
  readonly choose: () => void;
  /** Exports the open article, which has just become ready, if the library has such a folder. */
  readonly exportReady: (id: ArticleId) => void;
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{
    readonly hotFolder: HotFolder;
    readonly profiles: readonly ChosenProfile[];
  } | null>(null);
  const [isOn, setOn] = useState(false);

  const choose = async (): Promise<void> => {
    const listed = await request['export:profiles']();
    // A list that can't be read stands in the way of no other format.
    if (!listed.ok) notify('error', failureText(t, listed.error));
    const hotFolder = await request['hot-folder:state']();
    setOn(hotFolder.choice.isOn);
    setAsked({ hotFolder, profiles: listed.ok ? listed.value : [] });
  };
  const chooseFolder = async (): Promise<void> => {
    const hotFolder = await request['hot-folder:choose']();
    // Who chooses a folder wants it to be used.
    if (hotFolder.folderPath !== null) setOn(true);
    setAsked((before) => (before === null ? null : { ...before, hotFolder }));
  };
  const save = async (form: ExportChoice): Promise<void> => {
    setAsked(null);
    const changed = await request['hot-folder:change']({ ...form, isOn });
    if (!changed.ok) notify('error', failureText(t, changed.error));
    else if (isOn && changed.value.folderPath !== null) {
      notify('passing', t('hotFolder.on', { folderPath: changed.value.folderPath }));
    } else notify('passing', t('hotFolder.off'));
  };
  const exportReady = async (id: ArticleId): Promise<void> => {
    const exported = await request['hot-folder:export']({ id });
    onExported(id, exported.ok ? exported.value : null);
    if (exported.ok) {
      // Null: there was nothing to do.
      if (exported.value !== null) await tellOfChecklist(t, notify);
      return;
    }
    // Another folder would take no more of what is held back.
    if (exported.error.code === 'held-back') {
      const held = t('hotFolder.held', { items: checklistItemsText(t, exported.error.items) });
      notify('error', held, { label: t('hotFolder.showRemarks'), run: onShowRemarks });
      return;
    }
    const why = t('hotFolder.failed', { why: failureText(t, exported.error) });
    notify('error', why, { label: t('hotFolder.open'), run: () => void choose() });
  };
  return {
    choose: () => void choose(),
    exportReady: (id) => void exportReady(id),
    dialog:
      asked === null ? null : (
        <ExportDialog
          title={t('hotFolder.title')}
          button={t('hotFolder.save')}
          last={asked.hotFolder.choice}
          profiles={asked.profiles}
          onExport={(form) => void save(form)}
          onClose={() => setAsked(null)}
        >
          <fieldset className="choice-group hot-folder">
            <legend>{t('hotFolder.folder')}</legend>
            <p className={asked.hotFolder.folderPath === null ? 'field-hint' : 'export-path'}>
              {asked.hotFolder.folderPath ?? t('hotFolder.none')}
            </p>
            <button type="button" className="button" onClick={() => void chooseFolder()}>
              {t(asked.hotFolder.folderPath === null ? 'hotFolder.choose' : 'hotFolder.change')}
            </button>
            <label className="export-zip">
              <input
                type="checkbox"
                checked={isOn}
                disabled={asked.hotFolder.folderPath === null}
                onChange={({ target }) => setOn(target.checked)}
              />
              {t('hotFolder.isOn')}
            </label>
            <p className="field-hint">{t('hotFolder.about')}</p>
          </fieldset>
        </ExportDialog>
      ),
  };
}
