import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field';

/** The tags of an article, one by one: Enter or a comma ends one, Backspace in the empty field takes the last away. */
export function TagField({
  tags,
  suggestions,
  onTags,
}: {
  readonly tags: readonly string[];
  /** Tags that other articles of the library have. */
  readonly suggestions: readonly string[];
  readonly onTags: (tags: string[]) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const add = (text: string): void => {
    const added = text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    setTyped('');
    if (added.length > 0) onTags([...new Set([...tags, ...added])].slice(0, 100));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '') onTags(tags.slice(0, -1));
  };
  return (
    <div className="tags">
      <Field label={t('details.tags')} hint={t('details.hint.tags')}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            list="details-tags"
            maxLength={1000}
            value={typed}
            onChange={({ target }) => {
              // A comma ends a tag, and so does a choice from the list.
              const isChosen = suggestions.includes(target.value) && target.value.length > typed.length + 1;
              if (target.value.includes(',') || isChosen) add(target.value);
              else setTyped(target.value);
            }}
            onBlur={() => add(typed)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <datalist id="details-tags">
        {suggestions
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
      </datalist>
      {tags.length > 0 && (
        <ul aria-label={t('details.tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              <span>{tag}</span>
              <button
                type="button"
                aria-label={t('details.removeTag', { tag })}
                onClick={() => onTags(tags.filter((other) => other !== tag))}
              >
                <X size={12} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
