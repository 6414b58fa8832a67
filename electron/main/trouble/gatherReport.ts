import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReportFile } from '#core/contract/requests/reportRequests';
import type { Catalogue } from '#core/library/catalogue/Catalogue';
import { wholeList } from '#core/library/catalogue/wholeList';
import type { Log } from '../../storage/log/Log';
import { logFileNames } from '../../storage/log/Log';
import type { StoredSettings } from '../../storage/settings/storedSettings';
import type { Surroundings } from './reportText';
import { reportText } from './reportText';
import { settingsInReport } from './settingsInReport';

/** So much of the end of each file of the log goes into a report. */
const mostLogCharacters = 200_000;

/** The files of a report of a problem: what the program and the machine are, and what the log says. No article text. */
export async function gatherReport({
  surroundings,
  settings,
  catalogue,
  log,
}: {
  readonly surroundings: Surroundings;
  readonly settings: StoredSettings;
  readonly catalogue: Pick<Catalogue, 'query'>;
  readonly log: Log;
}): Promise<readonly ReportFile[]> {
  await log.settle();
  const files: ReportFile[] = [
    { name: 'report.txt', text: reportText(surroundings, { lastLines: [] }) },
    { name: 'settings.json', text: settingsInReport(settings) },
    { name: 'library.json', text: await libraryCounts(catalogue) },
  ];
  for (const name of logFileNames) {
    const text = await readFile(path.join(log.folderPath, name), 'utf8').catch(() => undefined);
    if (text !== undefined) files.push({ name, text: text.slice(-mostLogCharacters) });
  }
  return files;
}

async function libraryCounts(catalogue: Pick<Catalogue, 'query'>): Promise<string> {
  try {
    const { total, unreadable, trashCount, isReading } = await catalogue.query({ ...wholeList, offset: 0, limit: 1 });
    const counts = { articleCount: total, unreadableCount: unreadable.length, trashCount, isReading };
    return `${JSON.stringify(counts, null, 1)}\n`;
  } catch {
    return 'The list of the library does not answer.\n';
  }
}
