import type { FormatName } from './formats';
import { formats } from './formats';

/** Whether an article in the format is several files, which one may want as one: photos stand beside it. */
export function canBeZipped(format: FormatName): boolean {
  const { pictures } = formats[format];
  return pictures === 'sizes' || pictures === 'whole';
}
