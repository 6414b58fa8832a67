import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { logFileNames } from '../../electron/storage/log/Log';
import type { Spalt } from './launchSpalt';

/**
 * What the page in the window has warned of, what it has thrown, and what main has logged, the oldest first; of the last,
 * what came before the test that runs too, where Spalt is kept. Empty where there is nothing of it.
 */
export async function whatWentWrong(spalt: Spalt): Promise<string> {
  // A window that is gone, or hangs, tells nothing any more.
  const told = spalt.isRunning ? await toldByPage(spalt).catch((error: unknown) => [String(error)]) : [];
  const logged = await Promise.all(logFileNames.map((name) => logOf(spalt, name)));
  return [...told, ...logged.toReversed()].filter((text) => text !== '').join('\n');
}

async function toldByPage({ page }: Spalt): Promise<readonly string[]> {
  const messages = await page.consoleMessages({ filter: 'all' });
  const errors = await page.pageErrors({ filter: 'all' });
  return [
    ...messages
      .filter((message) => message.type() === 'error' || message.type() === 'warning')
      .map((message) => `${message.type()}: ${message.text()}`),
    ...errors.map(({ name, message, stack }) => `thrown: ${stack ?? `${name}: ${message}`}`),
  ];
}

async function logOf({ userDataFolderPath }: Spalt, name: string): Promise<string> {
  // There are as many files as it has filled.
  return readFile(path.join(userDataFolderPath, 'log', name), 'utf8').catch(() => '');
}
