import type { SelectHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenProfile } from '#core/contract/chosenProfile';

/** Lets the user choose what a page is made by. A profile that is not there any more is none. */
export function ProfileSelect({
  profiles,
  chosen,
  onChoose,
  attributes,
}: {
  readonly profiles: readonly ChosenProfile[];
  readonly chosen: ChosenProfile | null;
  readonly onChoose: (profile: ChosenProfile | null) => void;
  readonly attributes: SelectHTMLAttributes<HTMLSelectElement>;
}) {
  const { t } = useTranslation();
  const index = profiles.findIndex(({ name, isShipped }) => name === chosen?.name && isShipped === chosen.isShipped);
  return (
    <select {...attributes} value={index} onChange={({ target }) => onChoose(profiles[Number(target.value)] ?? null)}>
      <option value={-1}>{t('export.profiles.none')}</option>
      {profiles.map(({ name, isShipped }, each) => (
        <option key={`${String(isShipped)} ${name}`} value={each}>
          {isShipped ? t(`export.profiles.${name}`, { defaultValue: name }) : name}
        </option>
      ))}
    </select>
  );
}
