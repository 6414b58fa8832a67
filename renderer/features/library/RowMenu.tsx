import { useEffect, useRef } from 'react';
import { useMenu } from '../../ui/useMenu';

/** One thing that can be done with a row. */
export interface RowAction {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** The menu of a row, at the place of the pointer or below the row. */
export function RowMenu({
  label,
  actions,
  place,
  onClose,
}: {
  readonly label: string;
  readonly actions: readonly RowAction[];
  readonly place: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, []);
  // Closed either way, the focus goes back to the list.
  const onKeyDown = useMenu(menu, { onClose, onLeave: onClose });
  return (
    <div
      className="row-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      ref={menu}
      style={{
        left: Math.min(place.x, innerWidth - 240),
        top: Math.min(place.y, innerHeight - 40 * actions.length - 24),
      }}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && menu.current?.contains(relatedTarget) === true)) onClose();
      }}
    >
      {actions.map(({ id, label: text, keys = '', run }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            run();
          }}
        >
          {text}
          {keys !== '' && <kbd>{keys}</kbd>}
        </button>
      ))}
    </div>
  );
}
