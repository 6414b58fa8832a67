import type { VersionInfo } from '#core/library/versions/VersionInfo';

/** The versions of a day, the newest first. */
export interface VersionDay {
  /** The day in the words of the interface. */
  readonly day: string;
  readonly versions: readonly VersionInfo[];
}

/** Groups versions by the day they were kept, in their order; the day of today is called `today`. */
export function daysOf(versions: readonly VersionInfo[], language: string, today: string): readonly VersionDay[] {
  const nameOf = (moment: Date): string =>
    moment.toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const todaysName = nameOf(new Date());
  const days: { day: string; versions: VersionInfo[] }[] = [];
  for (const version of versions) {
    const name = nameOf(new Date(version.savedAt));
    const day = name === todaysName ? today : name;
    const last = days.at(-1);
    if (last?.day === day) last.versions.push(version);
    else days.push({ day, versions: [version] });
  }
  return days;
}
