import type { FormatName } from './formats';

/** The formats that a site profile gives their look. */
export type ProfileFormat = Extract<FormatName, 'page' | 'pdf'>;

/** Whether a site profile gives the format its look. */
export function takesProfile(format: FormatName): format is ProfileFormat {
  return format === 'page' || format === 'pdf';
}
