import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { EditorContent, useEditorState } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { Settings } from '#core/contract/settings';
import { selectionOfField } from './behaviour/fields';
import { keepCaret, takeKeptCaret } from './behaviour/keptCaret';

const placeholders = [
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'body',
  'subhead',
  'dialogue',
  'quotation',
  'attribution',
  'caption',
  'credit',
  'alternative-text',
  'fact-box-title',
  'source',
  'question',
  'editor-note',
  'table-caption',
  'link-card-title',
  'link-card-note',
  'related-article',
] as const;

/**
 * From how many blocks on an article is laid out only where it is seen, some 7,000 words. Quotes beside the text stand
 * in the column there, since text can flow around them only when all of it is laid out.
 */
const longBlockCount = 150;

/** What stands before or after blocks that are known by it. */
const labels = ['note', 'related', 'unpublished'] as const;

/**
 * The article as it is written. What empty fields ask for comes from style sheets, which read it from variables set
 * here: so nothing has to look for empty fields at every key.
 */
export function WritingSurface({
  editor,
  article: { id: articleId, language },
  look,
}: {
  readonly editor: Editor;
  readonly article: { readonly id: ArticleId; readonly language: string };
  readonly look: Pick<Settings, 'textSize' | 'textWidth' | 'textFont'>;
}) {
  const { t, i18n } = useTranslation();
  const surfaceRef = useRef<HTMLDivElement>(null);
  const isLong = useEditorState({ editor, selector: () => editor.state.doc.childCount > longBlockCount });

  // Before anything is drawn, and before the panels beside it have their turn: who opens an article wants its caret.
  useLayoutEffect(() => {
    const set = (name: string, text: string): void =>
      surfaceRef.current?.style.setProperty(`--${name}`, JSON.stringify(text));
    for (const name of placeholders) set(`empty-${name}`, t(`editor.empty.${name}`));
    for (const name of labels) set(`label-${name}`, t(`editor.label_${name}`));
  }, [t, i18n.language]);

  useLayoutEffect(() => {
    // What is drawn may be an article that another has just taken the place of.
    if (editor.isDestroyed) return;
    const { dom } = editor.view;
    dom.setAttribute('role', 'textbox');
    dom.setAttribute('aria-multiline', 'true');
    dom.setAttribute('aria-label', t('editor.label'));
    dom.lang = language;
    dom.spellcheck = false;
  }, [editor, language, t, i18n.language]);

  useEffect(() => keepCaret(editor, articleId), [editor, articleId]);

  useLayoutEffect(() => {
    if (editor.isDestroyed) return;
    const { state } = editor;
    const kept = takeKeptCaret(state.doc, articleId);
    if (kept !== null) {
      editor.view.focus();
      editor.view.dispatch(state.tr.setSelection(kept).scrollIntoView());
      return;
    }
    // A new article begins with its first field, others at the headline.
    const headline = selectionOfField(state.doc, 'headline');
    if (headline === undefined) return;
    const start = headline.empty ? 1 : headline.from;
    editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start)));
    editor.view.focus();
  }, [editor, articleId]);

  return (
    <div
      className="surface"
      ref={surfaceRef}
      data-long={isLong ? '' : undefined}
      data-text-size={look.textSize}
      data-text-width={look.textWidth}
      data-text-font={look.textFont}
    >
      <EditorContent className="paper" editor={editor} />
    </div>
  );
}
