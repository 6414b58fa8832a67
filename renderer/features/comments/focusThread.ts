/** Puts the focus on a thread in the list, or in the field where it is replied to. */
export function focusThread(id: string, part: 'thread' | 'reply'): void {
  const item = document.querySelector(`[data-thread="${id}"]`);
  const target = item?.querySelector(part === 'reply' ? 'textarea' : '.thread-main') ?? item?.querySelector('button');
  if (target instanceof HTMLElement) target.focus();
}
