import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import { saveFailureText } from '../language/failureText';
import type { SaveStatus } from './saving/SaveStatus';
import { wordsSinceOpened } from './words/wordsSinceOpened';
import { wordCountOfNode } from './words/wordCountOfNode';

/** How long the count waits for further keys: it is read between sentences, not between letters. */
const countDelayMs = 400;

/** The words of the article, and whether what was typed is safe. */
export function StatusBar({
  id,
  editor,
  saveStatus,
  isBusy,
  isReadOnly,
  onOverview,
  children,
}: {
  readonly id: ArticleId;
  readonly editor: Editor;
  readonly saveStatus: SaveStatus;
  readonly isBusy: boolean;
  readonly isReadOnly: boolean;
  readonly onOverview: () => void;
  /** What else is told of the article, after its words. */
  readonly children: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const saveState = useSyncExternalStore(saveStatus.subscribe, saveStatus.read);
  const [wordCount, setWordCount] = useState(() => {
    const count = wordCountOfNode(editor.state.doc);
    // From here on is counted what is written in this run.
    wordsSinceOpened(id, count);
    return count;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (): void => {
      timer = undefined;
      setWordCount(wordCountOfNode(editor.state.doc));
    };
    const countSoon = (): void => {
      timer ??= setTimeout(count, countDelayMs);
    };
    count();
    editor.on('update', countSoon);
    return () => {
      clearTimeout(timer);
      editor.off('update', countSoon);
    };
  }, [editor]);

  return (
    <footer className="status-bar">
      <button type="button" className="status-words" title={t('menu.command.view.overview')} onClick={onOverview}>
        {t('editor.words', { count: wordCount })}
      </button>
      {children}
      {isBusy && <span className="is-busy">{t('editor.picture.adding')}</span>}
      <span
        className={`save-state is-${saveState.kind}`}
        role="status"
        data-save-state={saveState.kind}
        title={saveState.kind === 'failed' && 'filePath' in saveState.failure ? saveState.failure.filePath : undefined}
      >
        {isReadOnly ? t('save.readOnly') : saveText()}
      </span>
    </footer>
  );

  function saveText(): string {
    switch (saveState.kind) {
      case 'saved':
        return saveState.savedAt === null
          ? t('save.saved')
          : t('save.savedAt', {
              time: new Date(saveState.savedAt).toLocaleTimeString(i18n.language, {
                hour: '2-digit',
                minute: '2-digit',
              }),
            });
      case 'failed':
        return t('save.failed', { reason: saveFailureText(t, saveState.failure) });
      default:
        return t('save.saving');
    }
  }
}
