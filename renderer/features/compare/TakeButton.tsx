import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SingleChange } from '#core/compare/SingleChange';
import { keyOfChange } from '#core/compare/SingleChange';

/** What can be taken back of a row by itself, and how. */
export interface Takeable {
  readonly changes: readonly SingleChange[];
  readonly take: (change: SingleChange) => void;
}

/** Takes one change back and leaves what else has changed: a sign after words, or with words of its own. */
export function TakeButton({
  change,
  take,
  label,
  isWithinText = false,
}: {
  readonly change: SingleChange;
  readonly take: Takeable['take'];
  /** What it does, with the words that it is about. */
  readonly label: string;
  readonly isWithinText?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={isWithinText ? 'compare-take' : 'link-button compare-take-note'}
      data-take={keyOfChange(change)}
      aria-label={label}
      title={label}
      onClick={() => take(change)}
    >
      <Undo2 size={13} aria-hidden="true" />
      {isWithinText ? null : t('compare.only')}
    </button>
  );
}
