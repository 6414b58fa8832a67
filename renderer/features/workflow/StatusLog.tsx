import { useTranslation } from 'react-i18next';
import type { StatusChange } from '#core/article/articleFile';
import { momentText } from '../../language/momentText';

/** Who took the article where, and when: the last first. */
export function StatusLog({ changes }: { readonly changes: readonly StatusChange[] }) {
  const { t, i18n } = useTranslation();
  if (changes.length === 0) return <p className="field-hint">{t('workflow.noLog')}</p>;
  return (
    <ol className="workflow-log">
      {changes.toReversed().map(({ from, to, by, at, note }, index) => (
        <li key={index}>
          <p>
            <strong>{by}</strong>{' '}
            {from === to && note === null
              ? t('workflow.settled')
              : t('workflow.step', { from: t(`status.${from}`), to: t(`status.${to}`) })}
          </p>
          <time dateTime={at}>{momentText(at, i18n.language)}</time>
          {note !== null && <p className="workflow-note">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
