import { FileSearch, Pencil, Save, Trash2, X } from 'lucide-react';
import type { Editor } from '@tiptap/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { VersionId, VersionInfo } from '#core/library/versions/VersionInfo';
import type { SaveStatus } from '../../editor/saving/SaveStatus';
import { wordCountOfNode } from '../../editor/words/wordCountOfNode';
import { failureText } from '../../language/failureText';
import { shortcutText } from '../../platform/shortcuts';
import { IconButton } from '../../ui/IconButton';
import { daysOf } from './daysOf';
import { useVersions } from './useVersions';
import './versions.css';

/** What the article was before: a timeline, each version of which can be compared with the text as it is. */
export function VersionsPanel({
  id,
  saveStatus,
  changeCount,
  editor,
  shown,
  onCompare,
  onKeep,
  onRename,
  onDelete,
  onCompareFile,
  onClose,
}: {
  readonly id: ArticleId;
  readonly saveStatus: SaveStatus;
  /** Changes whenever a version was kept, named or deleted here. */
  readonly changeCount: number;
  readonly editor: Editor;
  /** The version that is being compared. */
  readonly shown: VersionId | null;
  readonly onCompare: (version: VersionInfo) => void;
  readonly onKeep: () => void;
  readonly onRename: (version: VersionInfo) => void;
  readonly onDelete: (version: VersionInfo) => void;
  readonly onCompareFile: () => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const saveState = useSyncExternalStore(saveStatus.subscribe, saveStatus.read);
  // Each save may leave a version behind.
  const savedAt = saveState.kind === 'saved' ? saveState.savedAt : null;
  const { list, failure } = useVersions(id, `${savedAt ?? ''} ${changeCount}`);
  const versions = list?.versions ?? [];
  const wordCount = wordCountOfNode(editor.state.doc);
  const timeOf = (moment: string): string =>
    new Date(moment).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' });

  return (
    <aside className="panel versions" aria-label={t('versions.label')}>
      <header className="panel-head">
        <h2>{t('versions.label')}</h2>
        <IconButton icon={FileSearch} label={t('versions.compareFile')} onClick={onCompareFile} />
        <IconButton
          icon={Save}
          label={t('menu.command.article.keep-version')}
          shortcut={shortcutText('article.keep-version')}
          onClick={onKeep}
        />
        <IconButton icon={X} label={t('window.closePanel')} onClick={onClose} />
      </header>
      {failure !== null && (
        <p className="panel-trouble" role="alert">
          {failureText(t, failure)}
        </p>
      )}
      {list !== null && versions.length === 0 && <p className="panel-empty">{t('versions.empty')}</p>}
      {daysOf(versions, i18n.language, t('versions.today')).map(({ day, versions: ofDay }) => (
        <section key={day} className="version-day">
          <h3>{day}</h3>
          <ul>
            {ofDay.map((version) => {
              const difference = wordCount - version.wordCount;
              return (
                <li key={version.id} className="version" data-kind={version.kind}>
                  <button
                    type="button"
                    className="version-main"
                    aria-pressed={version.id === shown}
                    onClick={() => onCompare(version)}
                  >
                    <span className="version-name">{version.name ?? t(`versions.kind.${version.kind}`)}</span>
                    <span className="version-facts">
                      {timeOf(version.savedAt)} · {t('editor.words', { count: version.wordCount })}
                      {difference !== 0 &&
                        ` · ${t(difference > 0 ? 'versions.sinceMore' : 'versions.sinceFewer', { count: Math.abs(difference) })}`}
                    </span>
                  </button>
                  <IconButton icon={Pencil} label={t('versions.rename')} onClick={() => onRename(version)} />
                  <IconButton icon={Trash2} label={t('versions.delete')} onClick={() => onDelete(version)} />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {list !== null && list.unreadable.length > 0 && (
        <details className="panel-trouble">
          <summary>{t('versions.unreadable', { count: list.unreadable.length })}</summary>
          <ul>
            {list.unreadable.map(({ filePath }) => (
              <li key={filePath}>{filePath}</li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}
