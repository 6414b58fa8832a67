import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleFile, ArticleMetadata, Author } from '#core/article/articleFile';
import { languagesOfSpalt } from '#core/document/languageTag';
import { slugOf } from '#core/text/slugOf';
import { languageName } from '../../language/languageName';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { AlternativeHeadlines } from './AlternativeHeadlines';
import { Corrections } from './Corrections';
import { TagField } from './TagField';
import { useChoices } from './useChoices';
import { inputOfMoment, momentOfInput } from './momentOfInput';

type Draft = Omit<ArticleMetadata, 'createdAt' | 'modifiedAt' | 'keptAsIs' | 'status' | 'statusChanges'>;

/** What is known of an article beside its text. Each change is handed on as soon as all fields hold what can be saved. */
export function DetailsPanel({
  article,
  isReadOnly,
  editor,
  onChange,
  onMoveOn,
  onClose,
}: {
  readonly article: ArticleFile;
  readonly isReadOnly: boolean;
  readonly editor: Editor;
  readonly onChange: (change: { readonly language: string; readonly metadata: Draft }) => void;
  /** Takes the article to another status. */
  readonly onMoveOn: () => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const headline = useEditorState({ editor, selector: () => editor.state.doc.child(1).textContent });
  // What the slug is when none is given.
  const slug = slugOf(headline);
  const choices = useChoices();
  const [language, setLanguage] = useState(article.language);
  const [languages] = useState(() => [...new Set([...languagesOfSpalt, 'en', article.language])]);
  const [draft, setDraft] = useState<Draft>(() => draftOf(article.metadata));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const change = (part: Partial<Draft>, nextLanguage = language): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    const found = errorsOf(next);
    setErrors(found);
    if (Object.keys(found).length === 0) onChange({ language: nextLanguage, metadata: cleaned(next) });
  };
  const errorText = (name: string): string => (errors[name] === undefined ? '' : t(`details.error.${errors[name]}`));
  const line = (name: 'slug' | 'section' | 'canonicalAddress' | 'source', placeholder = '') => (
    <Field label={t(`details.${name}`)} hint={t(`details.hint.${name}`)} error={errorText(name)}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          spellCheck={false}
          placeholder={placeholder}
          {...(name === 'section' ? { list: 'details-sections' } : {})}
          value={draft[name] ?? ''}
          onChange={({ target }) => change({ [name]: target.value === '' ? null : target.value })}
        />
      )}
    </Field>
  );
  const moment = (name: 'publishedAt' | 'embargoUntil') => (
    <Field label={t(`details.${name}`)} hint={t('details.zone', { zone: zoneOf(draft[name], i18n.language) })}>
      {(attributes) => (
        <input
          {...attributes}
          type="datetime-local"
          value={inputOfMoment(draft[name])}
          onChange={({ target }) => change({ [name]: momentOfInput(target.value) })}
        />
      )}
    </Field>
  );

  return (
    <aside className="panel details" aria-label={t('details.label')}>
      <header className="panel-head">
        <h2>{t('details.label')}</h2>
        <IconButton icon={X} label={t('window.closePanel')} onClick={onClose} />
      </header>
      <div className="details-status">
        <p>
          {t('details.status')}: <strong>{t(`status.${article.metadata.status}`)}</strong>
        </p>
        <button type="button" className="button" onClick={onMoveOn}>
          {t('details.moveOn')}
        </button>
      </div>
      <fieldset className="details-fields" disabled={isReadOnly}>
        <Field label={t('details.language')}>
          {(attributes) => (
            <select
              {...attributes}
              value={language}
              onChange={({ target }) => {
                setLanguage(target.value);
                change({}, target.value);
              }}
            >
              {languages.map((tag) => (
                <option key={tag} value={tag}>
                  {tag === 'en' ? t('details.anyEnglish') : languageName(tag, tag)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {line('section')}
        <Suggestions id="details-sections" values={choices.sections} />
        <Suggestions id="details-authors" values={choices.authors} />
        <TagField tags={draft.tags} suggestions={choices.tags} onTags={(tags) => change({ tags })} />
        <fieldset className="authors">
          <legend>{t('details.authors')}</legend>
          {draft.authors.length === 0 && <p className="field-hint">{t('details.hint.authors')}</p>}
          {draft.authors.map((author, index) => (
            <div className="author" key={index} role="group" aria-label={t('details.author', { number: index + 1 })}>
              {(['name', 'role', 'address'] as const).map((part) => (
                <input
                  key={part}
                  type="text"
                  aria-label={t(`details.author_${part}`)}
                  {...(part === 'name' ? { list: 'details-authors' } : {})}
                  placeholder={t(`details.author_${part}`)}
                  aria-invalid={errors[`authors.${index}.${part}`] !== undefined}
                  value={author[part] ?? ''}
                  onChange={({ target }) => change({ authors: withPart(draft.authors, index, part, target.value) })}
                />
              ))}
              <IconButton
                icon={X}
                label={t('details.removeAuthor')}
                onClick={() => change({ authors: draft.authors.filter((_, each) => each !== index) })}
              />
            </div>
          ))}
          <button
            type="button"
            className="button"
            onClick={() => change({ authors: [...draft.authors, { name: '', role: null, address: null }] })}
          >
            <Plus size={14} aria-hidden="true" /> {t('details.addAuthor')}
          </button>
        </fieldset>
        {moment('publishedAt')}
        {moment('embargoUntil')}
        {line('slug', slug)}
        {line('canonicalAddress', 'https://')}
        <Field
          label={t('details.description')}
          hint={t('details.hint.description', { count: draft.description?.length ?? 0 })}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              rows={3}
              value={draft.description ?? ''}
              onChange={({ target }) =>
                change({ description: target.value === '' ? null : target.value.replace(/\s+/gu, ' ').slice(0, 1000) })
              }
            />
          )}
        </Field>
        {line('source')}
        <AlternativeHeadlines
          headline={headline}
          headlines={draft.alternativeHeadlines}
          onHeadlines={(alternativeHeadlines) => change({ alternativeHeadlines })}
        />
        <Corrections corrections={draft.corrections} onCorrections={(corrections) => change({ corrections })} />
      </fieldset>
    </aside>
  );
}

function draftOf(metadata: ArticleMetadata): Draft {
  const {
    createdAt: _created,
    modifiedAt: _modified,
    keptAsIs: _kept,
    status: _status,
    statusChanges: _changes,
    ...draft
  } = metadata;
  return draft;
}

/** What other articles of the library have there. */
function Suggestions({ id, values }: { readonly id: string; readonly values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </datalist>
  );
}

/** The zone of this machine, in which moments are written, with its offset at that one: “Europe/Stockholm (GMT+2)”. */
function zoneOf(moment: string | null, language: string): string {
  const format = new Intl.DateTimeFormat(language, { timeZoneName: 'shortOffset' });
  const parts = format.formatToParts(moment === null ? new Date() : new Date(moment));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${format.resolvedOptions().timeZone} (${offset})`;
}

function withPart(authors: readonly Author[], index: number, part: keyof Author, value: string): Author[] {
  return authors.map((author, each) =>
    each === index ? { ...author, [part]: value === '' && part !== 'name' ? null : value } : author,
  );
}

/** The fields that can't be saved as they are, and why: a key of the language files. */
function errorsOf({ slug, canonicalAddress, authors }: Draft): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  if (slug !== null && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug)) errors['slug'] = 'slug';
  if (canonicalAddress !== null && !isWebAddress(canonicalAddress)) errors['canonicalAddress'] = 'address';
  authors.forEach(({ address }, index) => {
    if (address !== null && !isWebAddress(address)) errors[`authors.${index}.address`] = 'address';
  });
  return errors;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

/** Without what has been begun and not filled in. */
function cleaned(draft: Draft): Draft {
  return {
    ...draft,
    authors: draft.authors.filter(({ name }) => name.trim() !== ''),
    corrections: draft.corrections.filter(({ text }) => text.trim() !== ''),
  };
}
