import type { CSSProperties } from 'react';

/** Sets `--person` to one of the colours that tell people apart. */
export function personStyle(colour: number): CSSProperties {
  return { ['--person' as string]: `var(--person-${colour})` };
}
