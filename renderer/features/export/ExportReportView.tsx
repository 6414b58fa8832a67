import { CircleAlert, CircleCheck, Lightbulb, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '#core/contract/answers';
import type { PageFinding, PageWeight } from '#core/publish/check/ExportCheck';
import { checklistItemText } from '../../language/checklistItemText';
import './exportReport.css';
import { remarkCountOf } from './remarkCountOf';

const icons = { error: CircleAlert, warning: TriangleAlert, advice: Lightbulb } as const;

/** What an export wrote: what is missing, what a look at the result has found, what a telephone loads, and every file. */
export function ExportReportView({
  report,
  onGoTo,
}: {
  readonly report: ExportReport;
  /** Goes to a place of the article; null where it is not the one that is open. */
  readonly onGoTo: ((place: string) => void) | null;
}) {
  const { t } = useTranslation();
  const { check, checklist, warnings } = report;
  const { findings, weight } = check;
  const count = remarkCountOf(report);
  return (
    <div className="export-report">
      <p className={`export-verdict ${count === 0 ? 'is-sound' : ''}`}>
        {count === 0 && <CircleCheck size={16} aria-hidden="true" />}
        {count > 0 ? t('export.report.count', { count }) : t('export.report.sound')}
      </p>
      {warnings.length > 0 && (
        <section aria-label={t('export.report.missing')}>
          <h3>{t('export.report.missing')}</h3>
          <ul className="export-findings">
            {warnings.map(({ code, place }) => (
              <Remark
                key={`${code} ${place}`}
                severity="warning"
                text={t(`export.warning.${code}`)}
                mend={t('export.report.missingMend')}
                place={place}
                onGoTo={onGoTo}
              />
            ))}
          </ul>
        </section>
      )}
      {checklist.length > 0 && (
        <section aria-label={t('workflow.checklist')}>
          <h3>{t('workflow.checklist')}</h3>
          <ul className="export-findings">
            {checklist.map(({ item, count: times }) => (
              <Remark
                key={item}
                severity="warning"
                text={t(`export.report.${times === null ? 'notLookedFor' : 'onChecklist'}`, {
                  name: checklistItemText(t, item),
                  times,
                })}
                mend={t('export.report.onChecklistMend')}
                place={null}
                onGoTo={null}
              />
            ))}
          </ul>
        </section>
      )}
      {findings.length > 0 && (
        <section aria-label={t('export.report.findings')}>
          <h3>{t('export.report.findings')}</h3>
          <ul className="export-findings">
            {findings.map(({ code, severity, place, line, facts }, index) => (
              <Remark
                key={index}
                severity={severity}
                text={t(`exportCheck.${code}.what`, { ...facts, line: line ?? 1 })}
                mend={t(`exportCheck.${code}.mend`)}
                place={place}
                onGoTo={onGoTo}
              />
            ))}
          </ul>
        </section>
      )}
      {weight !== null && <Weight weight={weight} />}
      <Files files={report.files} />
    </div>
  );
}

function Remark({
  severity,
  text,
  mend,
  place,
  onGoTo,
}: {
  readonly severity: PageFinding['severity'];
  readonly text: string;
  readonly mend: string;
  readonly place: string | null;
  readonly onGoTo: ((place: string) => void) | null;
}) {
  const { t } = useTranslation();
  const Icon = icons[severity];
  return (
    <li className={`is-${severity}`}>
      <Icon size={15} role="img" aria-label={t(`export.report.severity.${severity}`)} />
      <p>
        {text} <span>{mend}</span>
        {place !== null && onGoTo !== null && (
          <>
            {' '}
            <button type="button" className="link-button" onClick={() => onGoTo(place)}>
              {t('export.goTo')}
            </button>
          </>
        )}
      </p>
    </li>
  );
}

function Weight({ weight }: { readonly weight: PageWeight }) {
  const { t } = useTranslation();
  const kilobytes = useKilobytes();
  const { compressedByteCount, pictureByteCount, pictureCount, otherByteCount } = weight;
  const rows = [
    { name: t('export.report.weightPage'), byteCount: compressedByteCount },
    { name: t('export.report.weightPictures', { count: pictureCount }), byteCount: pictureByteCount },
    { name: t('export.report.weightOther'), byteCount: otherByteCount },
  ].filter(({ byteCount }) => byteCount > 0);
  const whole = compressedByteCount + pictureByteCount + otherByteCount;
  return (
    <section aria-label={t('export.report.weight')}>
      <h3>{t('export.report.weight')}</h3>
      <dl className="export-weight">
        {[...rows, { name: t('export.report.weightWhole'), byteCount: whole }].map(({ name, byteCount }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{kilobytes(byteCount)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Files({ files }: { readonly files: ExportReport['files'] }) {
  const { t } = useTranslation();
  const kilobytes = useKilobytes();
  const whole = files.reduce((sum, { byteCount }) => sum + byteCount, 0);
  return (
    <details className="export-files">
      <summary>
        {t('export.report.files', { count: files.length })}, {kilobytes(whole)}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('export.report.file')}</th>
            <th scope="col">{t('export.report.size')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ filePath, byteCount }) => (
            <tr key={filePath}>
              <td title={filePath}>{nameOf(filePath)}</td>
              <td>{kilobytes(byteCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function nameOf(filePath: string): string {
  return filePath.replace(/^.*[/\\]/u, '');
}

/** Bytes as people read them; a file that has any has at least a tenth of a kilobyte. */
function useKilobytes(): (byteCount: number) => string {
  const { t, i18n } = useTranslation();
  return (byteCount) => {
    const size = Math.max(0.1, byteCount / 1000);
    const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: size < 10 ? 1 : 0 });
    return t('export.report.kilobytes', { size: format.format(size) });
  };
}
