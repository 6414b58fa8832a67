import type { SiteNotice } from './SiteReport';

const faults: ReadonlySet<SiteNotice['code']> = new Set([
  'edited',
  'in-the-way',
  'unreadable',
  'picture-missing',
  'picture-damaged',
  'not-rendered',
  'list-not-rendered',
  'not-in-library',
] as const);

/** Whether a notice tells of what leaves a site other than the library would have it. */
export function isSiteFault({ code }: SiteNotice): boolean {
  return faults.has(code);
}
