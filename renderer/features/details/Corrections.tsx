import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Correction } from '#core/article/articleFile';
import { IconButton } from '../../ui/IconButton';
import { inputOfMoment, momentOfInput } from './momentOfInput';

/** What was wrong and has been put right, as readers of the page are told, each with its time. */
export function Corrections({
  corrections,
  onCorrections,
}: {
  readonly corrections: readonly Correction[];
  readonly onCorrections: (corrections: Correction[]) => void;
}) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<Correction>): void =>
    onCorrections(corrections.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <fieldset className="authors">
      <legend>{t('details.corrections')}</legend>
      {corrections.length === 0 && <p className="field-hint">{t('details.hint.corrections')}</p>}
      {corrections.map(({ at, text }, index) => (
        <div className="author" key={index} role="group" aria-label={t('details.correction', { number: index + 1 })}>
          <textarea
            rows={3}
            aria-label={t('details.correctionText')}
            placeholder={t('details.correctionText')}
            maxLength={1000}
            value={text}
            onChange={({ target }) => change(index, { text: target.value.replace(/\s+/gu, ' ') })}
          />
          <input
            type="datetime-local"
            aria-label={t('details.correctionTime')}
            value={inputOfMoment(at)}
            onChange={({ target }) => {
              const moment = momentOfInput(target.value);
              if (moment !== null) change(index, { at: moment });
            }}
          />
          <IconButton
            icon={X}
            label={t('details.removeCorrection')}
            onClick={() => onCorrections(corrections.filter((_, each) => each !== index))}
          />
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => {
          const now = momentOfInput(inputOfMoment(new Date().toISOString())) ?? new Date().toISOString();
          onCorrections([...corrections, { at: now, text: '' }]);
        }}
      >
        <Plus size={14} aria-hidden="true" /> {t('details.addCorrection')}
      </button>
    </fieldset>
  );
}
