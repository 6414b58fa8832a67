import { Dialog } from './Dialog';
import { focusFirst } from './focusFirst';

/** Asks before something that nothing brings back. The focus is on leaving all as it is. */
export function AskDialog({
  title,
  text,
  yes,
  no,
  closeLabel,
  onYes,
  onClose,
}: {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly closeLabel: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={title} closeLabel={closeLabel} onClose={onClose}>
      <div className="dialog-form">
        <p>{text}</p>
        <footer>
          <button type="button" className="button" ref={focusFirst} onClick={onClose}>
            {no}
          </button>
          <button type="button" className="button is-main" onClick={onYes}>
            {yes}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
