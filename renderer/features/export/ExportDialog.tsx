import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import { canBeZipped } from '#core/publish/formats/canBeZipped';
import type { FormatName } from '#core/publish/formats/formats';
import { formatNames, formats } from '#core/publish/formats/formats';
import { takesProfile } from '#core/publish/formats/profileFormats';
import { lineWidthLimits } from '#core/publish/formats/lineWidthLimits';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { focusFirst } from '../../ui/focusFirst';
import './export.css';
import { ProfileField } from './ProfileField';

/** What is exported, and how. */
export interface ExportChoice {
  readonly format: FormatName;
  /** In characters; null: lines are as long as their paragraphs. */
  readonly lineWidth: number | null;
  /** Of a page; null: one that stands by itself. */
  readonly profile: ChosenProfile | null;
  /** Whether everything is in one zip, where the format is several files. */
  readonly isZipped: boolean;
}

/** Lets the user choose a format, and of a page, also on paper, a profile, and says of each what it can't hold. The focus is on the one that was chosen last. */
export function ExportDialog({
  title,
  button,
  last,
  profiles,
  onExport,
  onClose,
  children = null,
}: {
  readonly title: string;
  /** What the button says that takes the choice. */
  readonly button: string;
  readonly last: ExportChoice;
  readonly profiles: readonly ChosenProfile[];
  readonly onExport: (choice: ExportChoice) => void;
  readonly onClose: () => void;
  /** What else is to be chosen. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [format, setFormat] = useState(last.format);
  const [typed, setTyped] = useState(last.lineWidth === null ? '' : String(last.lineWidth));
  const [profile, setProfile] = useState(
    profiles.find(({ name, isShipped }) => name === last.profile?.name && isShipped === last.profile.isShipped) ?? null,
  );
  const [isZipped, setZipped] = useState(last.isZipped);
  const group = useId();
  const { holdsReview, takesLineWidth, leavesOut } = formats[format];
  const lineWidth = takesLineWidth && typed !== '' ? Number(typed) : null;
  const isFit = lineWidth === null || isLineWidth(lineWidth);
  return (
    <Dialog title={title} closeLabel={t('window.close')} onClose={onClose}>
      <form
        className="dialog-form export"
        onSubmit={(event) => {
          event.preventDefault();
          if (isFit) onExport({ format, lineWidth, isZipped, profile: takesProfile(format) ? profile : last.profile });
        }}
      >
        <fieldset className="choice-group export-formats">
          <legend>{t('export.format')}</legend>
          {formatNames.map((name) => (
            <div key={name} className="export-format">
              <label>
                <input
                  type="radio"
                  name={group}
                  ref={name === last.format ? focusFirst : null}
                  checked={name === format}
                  aria-describedby={`${group}-${name}`}
                  onChange={() => setFormat(name)}
                />
                {t(`export.formats.${name}.name`)}
              </label>
              <p id={`${group}-${name}`}>{t(`export.formats.${name}.about`)}</p>
            </div>
          ))}
        </fieldset>
        {takesProfile(format) && (
          <ProfileField label={t('export.profile')} profiles={profiles} chosen={profile} onChoose={setProfile} />
        )}
        {canBeZipped(format) && (
          <label className="export-zip">
            <input type="checkbox" checked={isZipped} onChange={({ target }) => setZipped(target.checked)} />
            {t('export.zip')}
          </label>
        )}
        {takesLineWidth && (
          <Field
            label={t('export.lineWidth')}
            hint={t('export.lineWidthHint')}
            error={isFit ? '' : t('export.lineWidthError', lineWidthLimits)}
          >
            {(attributes) => (
              <input
                {...attributes}
                type="number"
                min={lineWidthLimits.least}
                max={lineWidthLimits.most}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
        )}
        {children}
        <section className="export-left-out" role="status" aria-label={t('export.leftOut')}>
          {leavesOut.length === 0 ? (
            <p>{t('export.leavesNothing')}</p>
          ) : (
            <>
              <p>{t('export.leftOut')}</p>
              <ul>
                {leavesOut.map((code) => (
                  <li key={code}>{t(`export.leavesOut.${code}`)}</li>
                ))}
              </ul>
            </>
          )}
          <p className="field-hint">{t(holdsReview ? 'export.reviewGoesOut' : 'export.staysInside')}</p>
        </section>
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.cancel')}
          </button>
          <button type="submit" className="button is-main" disabled={!isFit}>
            {button}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function isLineWidth(count: number): boolean {
  return Number.isInteger(count) && count >= lineWidthLimits.least && count <= lineWidthLimits.most;
}
