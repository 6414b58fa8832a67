import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KeptAsIs } from '#core/article/articleFile';
import { checkNames } from '#core/proof/Finding';
import { IconButton } from '../../ui/IconButton';

/** Something that checks no longer tell of, since a person wants it as it is. */
export function KeptItem({
  kept: { check, text, before },
  isReadOnly,
  onUndo,
}: {
  readonly kept: KeptAsIs;
  readonly isReadOnly: boolean;
  /** Has it told of again. */
  readonly onUndo: () => void;
}) {
  const { t } = useTranslation();
  // A file of another version of Spalt may know other checks.
  const name = checkNames.find((each) => each === check);
  return (
    <li className="kept" data-kind="check">
      <span>
        {name === undefined ? check : t(`proof.check.${name}`)}
        {text !== null && <q>{text}</q>}
        <span className="resolved-by">{before === null ? t('proofList.keptEverywhere') : t('proofList.keptHere')}</span>
      </span>
      {!isReadOnly && (
        <IconButton
          icon={RotateCcw}
          className="icon-button proof-main"
          label={t('proofList.tellAgain', { text: text ?? '' })}
          onClick={onUndo}
        />
      )}
    </li>
  );
}
