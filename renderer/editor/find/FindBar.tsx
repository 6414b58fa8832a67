import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { RE2JS } from 're2js';
import { useTranslation } from 'react-i18next';
import { shortcutText } from '../../platform/shortcuts';
import { IconButton } from '../../ui/IconButton';
import { haveExpressions } from './expressions';
import { replaceAllFound } from './replaceAllFound';
import { replaceFound } from './replaceFound';
import type { AskedSearch } from './search';
import { search } from './search';
import { searchPattern } from './searchPattern';
import { showFound } from './showFound';

haveExpressions(RE2JS);

/** Finds and replaces in the whole article, headline and captions too. Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({
  editor,
  isReplacing,
  opened,
  lastTerm,
  onClose,
}: {
  readonly editor: Editor;
  readonly isReplacing: boolean;
  /** Grows each time the bar is asked for: then what is selected is looked for, and the field takes the focus. */
  readonly opened: number;
  /** What was looked for last, in this article or another. */
  readonly lastTerm: RefObject<string>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const findRef = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<AskedSearch>({ term: '', isCase: false, isWord: false, isPattern: false });
  const { term, isPattern } = asked;
  const [replacement, setReplacement] = useState('');
  const found = useEditorState({
    editor,
    selector: () => {
      const { results, currentIndex } = editor.storage.findAndReplace;
      return { count: results.length, index: currentIndex };
    },
  });

  useEffect(() => {
    const { from, to, $from, $to } = editor.state.selection;
    const isWithinLine = from < to && $from.sameParent($to);
    const wanted = isWithinLine ? editor.state.doc.textBetween(from, to) : lastTerm.current;
    lastTerm.current = wanted;
    setAsked((before) => ({ ...before, term: wanted }));
    findRef.current?.focus();
    findRef.current?.select();
  }, [editor, opened, lastTerm]);
  useEffect(() => search(editor, asked), [editor, asked]);
  useEffect(() => showFound(editor), [editor, found.index, found.count, term]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.commands.clearSearch();
    },
    [editor],
  );

  const close = (): void => {
    onClose();
    editor.view.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  };
  return (
    <div className="find-bar" role="search" aria-label={t('find.label')} onKeyDown={onKeyDown}>
      <div className="find-row">
        <input
          ref={findRef}
          type="text"
          aria-label={t('find.find')}
          placeholder={t('find.find')}
          spellCheck={false}
          value={term}
          onChange={({ target }) => {
            lastTerm.current = target.value;
            setAsked({ ...asked, term: target.value });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (event.shiftKey) editor.commands.goToPreviousResult();
            else editor.commands.goToNextResult();
          }}
        />
        <output className="find-count">{countText()}</output>
        <IconButton
          icon={CaseSensitive}
          label={t('find.case')}
          isPressed={asked.isCase}
          onClick={() => setAsked({ ...asked, isCase: !asked.isCase })}
        />
        <IconButton
          icon={WholeWord}
          label={t('find.word')}
          isPressed={asked.isWord && !isPattern}
          // A regular expression says itself where words end.
          disabled={isPattern}
          onClick={() => setAsked({ ...asked, isWord: !asked.isWord })}
        />
        <IconButton
          icon={Regex}
          label={t('find.pattern')}
          isPressed={isPattern}
          onClick={() => setAsked({ ...asked, isPattern: !isPattern })}
        />
        <IconButton
          icon={ChevronUp}
          label={t('menu.command.edit.find-previous')}
          shortcut={shortcutText('edit.find-previous')}
          disabled={found.count === 0}
          onClick={() => editor.commands.goToPreviousResult()}
        />
        <IconButton
          icon={ChevronDown}
          label={t('menu.command.edit.find-next')}
          shortcut={shortcutText('edit.find-next')}
          disabled={found.count === 0}
          onClick={() => editor.commands.goToNextResult()}
        />
        <IconButton icon={X} label={t('window.close')} onClick={close} />
      </div>
      {isReplacing && (
        <div className="find-row">
          <input
            type="text"
            aria-label={t('find.replacement')}
            placeholder={t('find.replacement')}
            spellCheck={false}
            value={replacement}
            onChange={({ target }) => setReplacement(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              replaceFound(editor, replacement, isPattern);
            }}
          />
          <button
            type="button"
            className="button"
            disabled={found.count === 0}
            onClick={() => replaceFound(editor, replacement, isPattern)}
          >
            {t('find.replace')}
          </button>
          <button
            type="button"
            className="button"
            disabled={found.count === 0}
            onClick={() => {
              replaceAllFound(editor, replacement, isPattern);
              // The button may be disabled now, and would take the focus with it.
              findRef.current?.focus();
            }}
          >
            {t('find.replaceAll')}
          </button>
        </div>
      )}
    </div>
  );

  function countText(): string {
    if (term === '') return '';
    if (found.count > 0) return t('find.count', { index: (found.index ?? 0) + 1, count: found.count });
    const isNoPattern = isPattern && searchPattern(term, asked.isCase) === undefined;
    return t(isNoPattern ? 'find.noPattern' : 'find.none');
  }
}
