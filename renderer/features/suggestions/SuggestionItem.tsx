import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '#core/review/suggestions/suggestionsOf';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import { shortcutText } from '../../platform/shortcuts';
import { IconButton } from '../../ui/IconButton';
import { agoText } from '../../language/agoText';
import { personStyle } from '../person/personStyle';
import type { Suggesting } from './useSuggestions';
import { suggestionLabel, wordsOf } from './suggestionText';
import './suggestions.css';

/** Something that is proposed, in the list: what and by whom, to be gone to, taken or left. */
export function SuggestionItem({
  suggestion,
  proposed,
  suggesting,
  isReadOnly,
  onGo,
}: {
  readonly suggestion: Suggestion;
  readonly proposed: Suggestions;
  readonly suggesting: Suggesting;
  readonly isReadOnly: boolean;
  /** Goes to it in the text. */
  readonly onGo: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { removed, added } = wordsOf(suggestion, proposed);
  const isThis = ({ id }: Suggestion): boolean => id === suggestion.id;
  return (
    <li className="suggestion" data-kind="suggestion" style={personStyle(suggesting.colourOf(suggestion.by[0] ?? ''))}>
      <button type="button" className="suggestion-go proof-main" onClick={onGo}>
        <span className="suggestion-what">{suggestionLabel(t, suggestion, proposed)}</span>
        <time dateTime={suggestion.at} title={new Date(suggestion.at).toLocaleString(i18n.language)}>
          {agoText(suggestion.at, i18n.language)}
        </time>
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
            onClick={() => void suggesting.decide('accepted', isThis)}
          />
          <IconButton
            icon={X}
            label={t('suggestions.reject')}
            shortcut={shortcutText('suggestion.reject')}
            onClick={() => void suggesting.decide('rejected', isThis)}
          />
        </span>
      )}
    </li>
  );
}
