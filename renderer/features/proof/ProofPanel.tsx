import { CircleAlert, Lightbulb, TriangleAlert, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import type { PlacedFinding } from '../../workers/ProofMessages';
import type { ProofReader } from './ProofReader';
import { findingText } from './findingText';
import './proof.css';
import { kindOf } from './proofMarks';

const icons = { error: TriangleAlert, warning: CircleAlert, advice: Lightbulb } as const;
const kinds = ['spelling', 'style', 'check'] as const;
/** More than that nobody reads from top to bottom: what is mended makes place for the rest. */
const mostShown = 200;
/** So many characters of what stands before a finding leave room for the finding itself. */
const charactersBefore = 16;

/** Everything to look at in the article, in the order of the text. */
export function ProofPanel({
  reader,
  isReadOnly,
  onGo,
  onShowKept,
  onRules,
  onClose,
  children,
}: {
  readonly reader: ProofReader;
  readonly isReadOnly: boolean;
  /** Goes to a finding and shows what can be done about it. */
  readonly onGo: (finding: PlacedFinding) => void;
  /** Has what was kept as it is looked at again. */
  readonly onShowKept: () => void;
  /** Shows the rules of house style. */
  readonly onRules: () => void;
  readonly onClose: () => void;
  /** What people propose, above what checks find. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { findings, keptCount, isUpToDate } = useSyncExternalStore(reader.subscribe, reader.read);
  const [wanted, setWanted] = useState<(typeof kinds)[number] | 'all'>('all');
  const countOf = (kind: (typeof kinds)[number]): number =>
    findings.filter(({ check }) => kindOf(check) === kind).length;
  const shown = findings.filter(({ check }) => wanted === 'all' || kindOf(check) === wanted);

  return (
    <aside className="panel proof" aria-label={t('proof.label')}>
      <header className="panel-head">
        <h2>{t('proof.label')}</h2>
        <IconButton icon={X} label={t('window.closePanel')} onClick={onClose} />
      </header>
      {children}
      <div className="proof-filter" role="group" aria-label={t('proof.filter')}>
        {(['all', ...kinds] as const).map((kind) => (
          <button key={kind} type="button" aria-pressed={kind === wanted} onClick={() => setWanted(kind)}>
            {t(`proof.kind.${kind}`)} <span>{kind === 'all' ? findings.length : countOf(kind)}</span>
          </button>
        ))}
      </div>
      <p className="proof-state" role="status">
        {stateText()}
      </p>
      <ol className="proof-list" onKeyDown={goToItem}>
        {shown.slice(0, mostShown).map((finding) => {
          const Icon = icons[finding.severity];
          return (
            <li key={keyOf(finding)}>
              <button type="button" onClick={() => onGo(finding)}>
                <Icon size={15} aria-label={t(`proof.severity.${finding.severity}`)} className={finding.severity} />
                <span className="proof-text">{findingText(t, finding)}</span>
                {finding.words.text !== null && (
                  <q>
                    {finding.words.before !== null && (
                      <span>{`…${finding.words.before.slice(-charactersBefore).trimStart()} `}</span>
                    )}
                    <mark className={`proof-mark is-${kindOf(finding.check)}`}>{finding.words.text}</mark>
                  </q>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      {shown.length > mostShown && <p className="proof-hint">{t('proof.more', { count: shown.length - mostShown })}</p>}
      <footer>
        {keptCount > 0 && (
          <>
            <span>{t('proof.kept', { count: keptCount })}</span>
            <button type="button" className="button" disabled={isReadOnly} onClick={onShowKept}>
              {t('proof.lookAgain')}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={onRules}>
          {t('proof.rules')}
        </button>
      </footer>
    </aside>
  );

  function stateText(): string {
    if (!isUpToDate) return t('proof.reading');
    return shown.length === 0 ? t('proof.nothing') : t('proof.count', { count: shown.length });
  }
}

/** Up and down go from finding to finding. */
function goToItem(event: KeyboardEvent<HTMLOListElement>): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const index = items.findIndex((item) => item === document.activeElement);
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}

function keyOf({ block, within, from, to, check, code }: PlacedFinding): string {
  return [block, within, from, to, check, code].join(' ');
}
