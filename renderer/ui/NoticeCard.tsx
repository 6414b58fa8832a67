import { TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton';
import type { Notice } from './Notice';

/** A notice with what can be done about it, and a way to put it away. */
export function NoticeCard({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { kind, text, action } = notice;
  return (
    <section
      className={`notice is-${kind === 'error' ? 'error' : 'done'}`}
      role={kind === 'error' ? 'alert' : 'status'}
    >
      {kind === 'error' && <TriangleAlert size={18} aria-hidden="true" />}
      <p>{text}</p>
      {action !== undefined && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            onClose();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon={X} label={t('window.close')} onClick={onClose} />
    </section>
  );
}
