/**
 * As `ref` of what has the focus first in a dialogue. A dialogue looks for the attribute when it opens, which React does
 * not write.
 */
export function focusFirst(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
