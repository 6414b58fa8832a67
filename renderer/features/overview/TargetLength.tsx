import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetLength as Target } from '#core/article/articleFile';
import { Field } from '../../ui/Field';

const mostAsked = 1_000_000;

/** How long the article is meant to be, and how far it has come. */
export function TargetLength({
  target,
  wordCount,
  characterCount,
  isReadOnly,
  onTarget,
}: {
  readonly target: Target | null;
  readonly wordCount: number;
  readonly characterCount: number;
  readonly isReadOnly: boolean;
  readonly onTarget: (target: Target | null) => void;
}) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState(target === null ? '' : String(target.count));
  const [unit, setUnit] = useState(target?.unit ?? 'words');
  useEffect(() => {
    // What another place has changed is shown; what is being typed stays.
    if (target !== null) setUnit(target.unit);
  }, [target]);
  const number = new Intl.NumberFormat(i18n.language);
  const isFit = typed === '' || isCount(Number(typed));
  const change = (nextTyped: string, nextUnit: Target['unit']): void => {
    setTyped(nextTyped);
    setUnit(nextUnit);
    if (nextTyped === '') onTarget(null);
    else if (isCount(Number(nextTyped))) onTarget({ count: Number(nextTyped), unit: nextUnit });
  };
  const written = unit === 'words' ? wordCount : characterCount;
  const wanted = isFit && typed !== '' ? Number(typed) : null;
  const left = wanted === null ? 0 : wanted - written;
  return (
    <div className="target" inert={isReadOnly}>
      <div className="target-fields">
        <Field label={t('overview.target')} error={isFit ? '' : t('overview.targetError')}>
          {(attributes) => (
            <input
              {...attributes}
              type="number"
              min={1}
              max={mostAsked}
              value={typed}
              onChange={({ target: field }) => change(field.value, unit)}
            />
          )}
        </Field>
        <select
          aria-label={t('overview.targetUnit')}
          value={unit}
          onChange={({ target: field }) => change(typed, field.value === 'characters' ? 'characters' : 'words')}
        >
          <option value="words">{t('overview.words')}</option>
          <option value="characters">{t('overview.characters')}</option>
        </select>
      </div>
      {wanted !== null && (
        <>
          <progress
            className={left < 0 ? 'is-over' : ''}
            aria-label={t('overview.target')}
            max={wanted}
            value={Math.min(written, wanted)}
          />
          <p className="overview-hint" role="status">
            {left >= 0
              ? t('overview.targetLeft', { left: number.format(left), share: Math.round((100 * written) / wanted) })
              : t('overview.targetOver', { over: number.format(-left) })}
          </p>
        </>
      )}
    </div>
  );
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= mostAsked;
}
