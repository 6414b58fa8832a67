import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';

/** A button that shows an icon; its label is its accessible name, and its tooltip together with the shortcut. */
export function IconButton({
  icon: Icon,
  label,
  shortcut = '',
  isPressed,
  ...rest
}: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut?: string;
  readonly isPressed?: boolean;
} & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={shortcut === '' ? label : `${label} (${shortcut})`}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...rest}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
