import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languagesOfSpalt } from '#core/document/languageTag';
import { blocksOfLanguage, setBlockLanguage } from '../../editor/blocks/setBlockLanguage';
import { languageName } from '../../language/languageName';
import { request } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import './blockLanguage.css';

/** In which language the selected paragraphs are: the article's, one that Spalt knows, or one with a dictionary. */
export function BlockLanguageDialog({
  editor,
  articleLanguage,
  onClose,
}: {
  readonly editor: Editor;
  readonly articleLanguage: string;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [blocks] = useState(() => blocksOfLanguage(editor.state));
  const first: unknown = blocks[0]?.node.attrs['language'];
  const present = typeof first === 'string' ? first : null;
  const [chosen, setChosen] = useState(present);
  const dropped = useDroppedLanguages();
  const choices = [...new Set([...languagesOfSpalt, ...dropped, ...(present === null ? [] : [present])])];
  const choice = (value: string | null, text: string) => (
    <label key={value}>
      <input
        type="radio"
        name="block-language"
        checked={chosen === value}
        {...(present === value ? { ref: focusFirst } : {})}
        onChange={() => setChosen(value)}
      />
      {text}
    </label>
  );
  return (
    <Dialog title={t('blockLanguage.title', { count: blocks.length })} closeLabel={t('window.close')} onClose={onClose}>
      <form
        className="dialog-form block-language"
        onSubmit={(event) => {
          event.preventDefault();
          const change = setBlockLanguage(editor.state, chosen);
          if (change !== undefined) editor.view.dispatch(closeHistory(change));
          onClose();
          editor.view.focus();
        }}
      >
        {blocks.length === 0 ? (
          <p>{t('blockLanguage.none')}</p>
        ) : (
          <fieldset>
            <legend>{t('blockLanguage.hint')}</legend>
            {choice(null, t('blockLanguage.article', { language: languageName(articleLanguage, i18n.language) }))}
            {choices.map((tag) => choice(tag, languageName(tag, i18n.language)))}
          </fieldset>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('blockLanguage.cancel')}
          </button>
          <button type="submit" className="button is-main" disabled={blocks.length === 0}>
            {t('blockLanguage.set')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** The languages of the dictionaries that somebody has added. */
function useDroppedLanguages(): readonly string[] {
  const [languages, setLanguages] = useState<readonly string[]>([]);
  useEffect(() => {
    let isShown = true;
    void request['proof:dictionary-languages']().then((found) => {
      if (isShown) setLanguages(found);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return languages;
}
