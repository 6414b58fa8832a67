import { PencilLine, UserPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shortcutText } from '../../platform/shortcuts';
import { personStyle } from '../person/personStyle';
import type { Person } from '#core/review/reviewJson';
import type { Suggesting } from './useSuggestions';
import { suggestionViews } from './useSuggestions';
import './suggestions.css';

/** Whether one writes or suggests, and how suggestions are shown: in the line below the article. */
export function SuggestionMode({
  suggesting,
  person,
  isOn,
  isReadOnly,
  onToggle,
}: {
  readonly suggesting: Suggesting;
  readonly person: Person | null;
  readonly isOn: boolean;
  readonly isReadOnly: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useTranslation();
  const Icon = isOn ? UserPen : PencilLine;
  return (
    <>
      {!isReadOnly && (
        <button
          type="button"
          className="status-suggesting"
          style={personStyle(person?.colour ?? 0)}
          aria-pressed={isOn}
          title={`${t('menu.command.suggestion.toggle')} ${shortcutText('suggestion.toggle')}`}
          onClick={onToggle}
        >
          <Icon size={14} aria-hidden="true" />
          {isOn ? t('suggestions.on', { name: person?.name ?? '' }) : t('suggestions.off')}
        </button>
      )}
      {suggesting.proposed !== null && (
        <select
          className="status-view"
          aria-label={t('suggestions.view')}
          value={suggesting.view}
          onChange={({ target }) => {
            const view = suggestionViews.find((each) => each === target.value);
            if (view !== undefined) suggesting.setView(view);
          }}
        >
          {suggestionViews.map((view) => (
            <option key={view} value={view}>
              {t(`menu.command.suggestion.view-${view}`)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
