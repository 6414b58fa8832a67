import type { ReactNode } from 'react';
import { useId } from 'react';

/** A label, what it names, and what is wrong with it or helps to fill it in. */
export function Field({
  label,
  hint = '',
  error = '',
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  /** Gets the attributes that tie it to its label and its message. */
  readonly children: (attributes: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}) {
  const id = useId();
  const message = error === '' ? hint : error;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': error !== '',
        ...(message === '' ? {} : { 'aria-describedby': `${id}-message` }),
      })}
      {message !== '' && (
        <p className={error === '' ? 'field-hint' : 'field-error'} id={`${id}-message`}>
          {message}
        </p>
      )}
    </div>
  );
}
