import type { MainFailure } from './MainFailures';

/** What is known of the program and the machine. */
export interface Surroundings {
  readonly appVersion: string;
  readonly versions: { readonly electron: string; readonly chrome: string; readonly node: string };
  readonly platform: string;
  readonly architecture: string;
  readonly systemVersion: string;
  readonly memoryMegabytes: number;
  readonly locale: string;
  readonly isSafeMode: boolean;
}

/** A report of a problem in plain text, without article text, names or folders. In English, for those who mend it. */
export function reportText(
  surroundings: Surroundings,
  { failure, lastLines }: { readonly failure?: MainFailure; readonly lastLines: readonly string[] },
): string {
  const { versions } = surroundings;
  const lines = [
    `Spalt ${surroundings.appVersion}${surroundings.isSafeMode ? ' (safe mode)' : ''}`,
    `Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node}`,
    `${surroundings.platform} ${surroundings.architecture}, ${surroundings.systemVersion}`,
    `${surroundings.memoryMegabytes} MB memory, locale ${surroundings.locale}`,
    ...(failure === undefined
      ? []
      : ['', `Uncaught ${failure.kind}: ${failure.error}`, ...failure.places.map((place) => `  at ${place}`)]),
    ...(lastLines.length === 0 ? [] : ['', 'Last lines of the log:', ...lastLines]),
  ];
  return `${lines.join('\n')}\n`;
}
