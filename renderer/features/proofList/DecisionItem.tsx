import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '#core/review/reviewJson';
import { agoText } from '../../language/agoText';
import { personStyle } from '../person/personStyle';
import { shortenedWords } from '../suggestions/suggestionText';

/** What became of a suggestion, in the list: what it was and whose, who decided on it and when. */
export function DecisionItem({ decision, colour }: { readonly decision: Decision; readonly colour: number }) {
  const { t, i18n } = useTranslation();
  const { kind, by, at, suggestedBy } = decision;
  const [removed, added] = [shortenedWords(decision.removed), shortenedWords(decision.added)];
  const Icon = kind === 'accepted' ? Check : X;
  return (
    <li className="suggestion is-resolved" data-kind="suggestion" style={personStyle(colour)}>
      <div className="suggestion-go">
        <span className="suggestion-what">{suggestedBy.join(', ')}</span>
        <span className="suggestion-words">
          {removed !== '' && <del>{removed}</del>} {added !== '' && <ins>{added}</ins>}
          {removed === '' && added === '' && t('proofList.withoutWords')}
        </span>
        <span className="resolved-by">
          <Icon size={14} aria-hidden="true" /> {t(`proofList.${kind}`, { name: by, time: agoText(at, i18n.language) })}
        </span>
      </div>
    </li>
  );
}
