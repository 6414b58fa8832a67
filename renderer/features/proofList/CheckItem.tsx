import { CircleAlert, Lightbulb, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlacedFinding } from '../../workers/ProofMessages';
import { findingText } from '../proof/findingText';
import { kindOf } from '../proof/proofMarks';

const icons = { error: TriangleAlert, warning: CircleAlert, advice: Lightbulb } as const;
/** So many characters of what stands before a finding leave room for the finding itself. */
const charactersBefore = 16;

/** Something that a check has found, in the list. */
export function CheckItem({ finding, onGo }: { readonly finding: PlacedFinding; readonly onGo: () => void }) {
  const { t } = useTranslation();
  const { severity, words, check } = finding;
  const Icon = icons[severity];
  return (
    <li className="finding" data-kind="check">
      <button type="button" className="proof-main" onClick={onGo}>
        <Icon size={15} aria-label={t(`proof.severity.${severity}`)} className={severity} />
        <span className="proof-text">{findingText(t, finding)}</span>
        {words.text !== null && (
          <q>
            {words.before !== null && <span>{`…${words.before.slice(-charactersBefore).trimStart()} `}</span>}
            <mark className={`proof-mark is-${kindOf(check)}`}>{words.text}</mark>
          </q>
        )}
      </button>
    </li>
  );
}
