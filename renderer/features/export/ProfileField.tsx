import { useTranslation } from 'react-i18next';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import { failureText } from '../../language/failureText';
import { Field } from '../../ui/Field';
import { ProfileSelect } from './ProfileSelect';
import { useProfileTrial } from './useProfileTrial';

/** Lets the user choose a profile, and tells what is wrong in it before anything is made by it. */
export function ProfileField({
  label,
  profiles,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly profiles: readonly ChosenProfile[];
  readonly chosen: ChosenProfile | null;
  readonly onChoose: (profile: ChosenProfile | null) => void;
}) {
  const { t } = useTranslation();
  const trouble = useProfileTrial(chosen);
  return (
    <Field label={label} hint={t('export.profileHint')} error={trouble === null ? '' : failureText(t, trouble)}>
      {(attributes) => (
        <ProfileSelect profiles={profiles} chosen={chosen} onChoose={onChoose} attributes={attributes} />
      )}
    </Field>
  );
}
