import type { KeyboardEvent } from 'react';

/**
 * Left and right arrows, Home and End go from tool to tool, as in every toolbar. A list among them is stepped over in the
 * same way, and changed with up and down: by itself it would take every arrow for a choice.
 */
export function goToTool(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  const isList = target instanceof HTMLSelectElement;
  if (!isList && !(target instanceof HTMLButtonElement)) return;
  if (isList && !key.startsWith('Arrow')) return;
  const tools = [...currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), select')];
  const index = tools.indexOf(target);
  const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tools.length - 1 }[key];
  if (next === undefined) return;
  event.preventDefault();
  tools.at(next % tools.length)?.focus();
}
