import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '#core/review/suggestions/suggestionsOf';
import { shortcutText } from '../../platform/shortcuts';
import { IconButton } from '../../ui/IconButton';
import { personStyle } from '../person/personStyle';
import type { Suggesting } from './useSuggestions';
import { suggestionLabel, wordsOf } from './suggestionText';
import './suggestions.css';

/** More than that nobody reads from top to bottom. */
const mostShown = 300;

/** What is proposed, in the order of the text, each to be taken or left; by all or by one person. */
export function SuggestionList({
  suggesting,
  isReadOnly,
}: {
  readonly suggesting: Suggesting;
  readonly isReadOnly: boolean;
}) {
  const { t, i18n } = useTranslation();
  const [wanted, setWanted] = useState<string | null>(null);
  const { list, proposed } = suggesting;
  const people = [...new Set(list.flatMap(({ by }) => by))];
  const person = wanted !== null && people.includes(wanted) ? wanted : null;
  const shown = person === null ? list : list.filter(({ by }) => by.includes(person));
  if (proposed === null || list.length === 0) return null;
  const isShown = (suggestion: Suggestion): boolean => shown.some(({ id }) => id === suggestion.id);

  return (
    <section className="suggestions" aria-label={t('suggestions.label')}>
      <header>
        <h3>{t('suggestions.count', { count: shown.length })}</h3>
        {people.length > 1 && (
          <select
            aria-label={t('suggestions.person')}
            value={person ?? ''}
            onChange={({ target }) => setWanted(target.value === '' ? null : target.value)}
          >
            <option value="">{t('suggestions.everybody')}</option>
            {people.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </header>
      <ol>
        {shown.slice(0, mostShown).map((suggestion) => {
          const { removed, added } = wordsOf(suggestion, proposed);
          return (
            <li key={suggestion.id} style={personStyle(suggesting.colourOf(suggestion.by[0] ?? ''))}>
              <button type="button" className="suggestion-go" onClick={() => suggesting.goTo(suggestion)}>
                <span className="suggestion-what">{suggestionLabel(t, suggestion, proposed)}</span>
                <time dateTime={suggestion.at}>{timeText(suggestion.at, i18n.language)}</time>
                {(removed !== '' || added !== '') && (
                  <span className="suggestion-words">
                    {removed !== '' && <del>{removed}</del>} {added !== '' && <ins>{added}</ins>}
                  </span>
                )}
              </button>
              {!isReadOnly && (
                <span className="suggestion-deeds">
                  <IconButton
                    icon={Check}
                    label={t('suggestions.accept')}
                    shortcut={shortcutText('suggestion.accept')}
                    onClick={() => void suggesting.decide('accepted', ({ id }) => id === suggestion.id)}
                  />
                  <IconButton
                    icon={X}
                    label={t('suggestions.reject')}
                    shortcut={shortcutText('suggestion.reject')}
                    onClick={() => void suggesting.decide('rejected', ({ id }) => id === suggestion.id)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {shown.length > mostShown && <p className="proof-hint">{t('proof.more', { count: shown.length - mostShown })}</p>}
      {!isReadOnly && (
        <footer>
          <button type="button" className="button" onClick={() => void suggesting.decide('accepted', isShown)}>
            {t('suggestions.acceptShown', { count: shown.length })}
          </button>
          <button type="button" className="button" onClick={() => void suggesting.decide('rejected', isShown)}>
            {t('suggestions.rejectShown', { count: shown.length })}
          </button>
        </footer>
      )}
    </section>
  );
}

function timeText(at: string, language: string): string {
  return new Date(at).toLocaleString(language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}
