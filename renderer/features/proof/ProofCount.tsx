import { SpellCheck } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofReader } from './ProofReader';

/** How much there is to look at, in the line below the article. */
export function ProofCount({ reader, onShow }: { readonly reader: ProofReader; readonly onShow: () => void }) {
  const { t } = useTranslation();
  const { findings, hasRead, isUpToDate } = useSyncExternalStore(reader.subscribe, reader.read);
  const count = findings.filter(({ severity }) => severity !== 'advice').length;
  return (
    <button
      type="button"
      className="status-proof"
      data-proof={isUpToDate ? 'read' : 'reading'}
      title={t('menu.command.proof.panel')}
      onClick={onShow}
    >
      <SpellCheck size={14} aria-hidden="true" />
      {hasRead ? (count === 0 ? t('proof.nothing') : t('proof.count', { count })) : t('proof.reading')}
    </button>
  );
}
