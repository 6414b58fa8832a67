import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { IconButton } from './IconButton';

/** A dialogue over the window: the browser's own, with its focus and its Escape. */
export function Dialog({
  title,
  closeLabel,
  onClose,
  children,
}: {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const giveBack = focusNow();
    dialog?.showModal();
    return () => {
      dialog?.close();
      // React has taken it off the page by now, and the focus with it.
      if (document.activeElement === document.body) giveBack();
    };
  }, []);
  return (
    <dialog className="dialog" ref={ref} aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <IconButton icon={X} label={closeLabel} onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}

/** Keeps where the focus and the cursor are. What it gives puts both back, so that one types on where one was. */
function focusNow(): () => void {
  const { activeElement } = document;
  const selection = getSelection();
  const [anchor, focus] = [selection?.anchorNode ?? null, selection?.focusNode ?? null];
  const [anchorOffset, focusOffset] = [selection?.anchorOffset ?? 0, selection?.focusOffset ?? 0];
  return () => {
    if (!(activeElement instanceof HTMLElement)) return;
    activeElement.focus({ preventScroll: true });
    // Without this, the cursor would stand at the beginning of the text.
    if (anchor === null || focus === null || !activeElement.contains(anchor) || !activeElement.contains(focus)) return;
    selection?.setBaseAndExtent(
      anchor,
      Math.min(anchorOffset, sizeOf(anchor)),
      focus,
      Math.min(focusOffset, sizeOf(focus)),
    );
  };
}

function sizeOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
