import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenRemark, PreflightItem } from '#core/proof/preflight/preflightOf';
import type { PlacedFinding } from '../../workers/ProofMessages';
import { checklistItemText } from '../../language/checklistItemText';
import { findingText } from '../proof/findingText';

/** So many of a kind are shown before somebody asks for all. */
const firstShown = 3;

/** So many words before a finding tell where it is. */
const wordsBefore = 3;

/** What one goes to: a finding, or what a colleague has left open. */
export type PreflightPlace =
  | { readonly kind: 'finding'; readonly finding: PlacedFinding }
  | { readonly kind: 'remark'; readonly remark: OpenRemark };

/** What stands in the way of a step and what is to be known before it, each with the way to its place. */
export function PreflightList({
  items,
  onGo,
}: {
  /** Null while the article is being read. */
  readonly items: readonly PreflightItem<PlacedFinding>[] | null;
  readonly onGo: (place: PreflightPlace) => void;
}) {
  const { t } = useTranslation();
  const countOf = (level: 'block' | 'warn'): number =>
    (items ?? [])
      .filter((item) => item.level === level)
      .reduce((sum, { findings, remarks }) => sum + findings.length + remarks.length, 0);
  const summary = (): string => {
    if (items === null) return t('workflow.reading');
    if (items.length === 0) return t('workflow.nothing');
    return (['block', 'warn'] as const)
      .filter((level) => countOf(level) > 0)
      .map((level) => t(`workflow.count.${level}`, { count: countOf(level) }))
      .join(' ');
  };
  return (
    <section className="preflight" aria-label={t('workflow.checklist')} aria-busy={items === null}>
      <p className="preflight-summary" role="status">
        {items?.length === 0 && <CircleCheck size={15} aria-hidden="true" />}
        {summary()}
      </p>
      {items !== null && items.length > 0 && (
        <ul>
          {items.map((item) => (
            <PreflightGroup key={item.item} item={item} onGo={onGo} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PreflightGroup({
  item: { item, level, findings, remarks },
  onGo,
}: {
  readonly item: PreflightItem<PlacedFinding>;
  readonly onGo: (place: PreflightPlace) => void;
}) {
  const { t } = useTranslation();
  const [isAllShown, setAllShown] = useState(false);
  const places: readonly PreflightPlace[] = [
    ...findings.map((finding) => ({ kind: 'finding', finding }) as const),
    ...remarks.map((remark) => ({ kind: 'remark', remark }) as const),
  ];
  const shown = isAllShown ? places : places.slice(0, firstShown);
  const Icon = level === 'block' ? OctagonX : TriangleAlert;
  return (
    <li className={`preflight-group is-${level}`}>
      <p>
        <Icon size={15} role="img" aria-label={t(`workflow.level.${level}`)} />
        <strong>{checklistItemText(t, item)}</strong> <span>{places.length}</span>
      </p>
      <ul>
        {shown.map((place, index) => (
          <li key={index}>
            <button type="button" onClick={() => onGo(place)}>
              <PlaceText place={place} />
              <span className="preflight-go">{t('workflow.go')}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < places.length && (
        <button type="button" className="link-button" onClick={() => setAllShown(true)}>
          {t('workflow.more', { count: places.length - shown.length })}
        </button>
      )}
    </li>
  );
}

function PlaceText({ place }: { readonly place: PreflightPlace }) {
  const { t } = useTranslation();
  if (place.kind === 'remark')
    return <span>{place.remark.text === '' ? t('workflow.suggestion') : place.remark.text}</span>;
  const { words } = place.finding;
  const before = (words.before ?? '').split(' ');
  const lead = `${before.length > wordsBefore ? '…' : ''}${before.slice(-wordsBefore).join(' ')}`;
  return (
    <span>
      {findingText(t, place.finding)}
      {words.text !== null && (
        <q>
          {lead !== '' && `${lead} `}
          <strong>{words.text}</strong>
        </q>
      )}
    </span>
  );
}
