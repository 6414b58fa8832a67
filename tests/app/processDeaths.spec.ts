import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Spalt } from './launchSpalt';
import { readSavedDocument } from './readSavedDocument';
import { test } from './spaltTest';

test.use({ spaltOptions: { locale: 'sv' } });

const fixtures = path.resolve(import.meta.dirname, '../fixtures/documents');

/** The number of the process that is called so: `GPU`, `Network Service`, `Spalt workshop`; undefined while there is none. */
async function processOf(spalt: Spalt, wanted: string): Promise<number | undefined> {
  return spalt.app.evaluate(
    ({ app }, name) => app.getAppMetrics().find((each) => each.name === name || each.serviceName === name)?.pid,
    wanted,
  );
}

/** Waits until there is another process of that name than this one. */
async function nextProcessOf(spalt: Spalt, wanted: string, before?: number): Promise<number> {
  let pid: number | undefined;
  await expect
    .poll(async () => {
      pid = await processOf(spalt, wanted);
      return pid !== undefined && pid !== before;
    })
    .toBe(true);
  if (pid === undefined) throw new Error(`No process is called ${wanted}.`);
  return pid;
}

/** How many deaths of processes the log tells of, by their kind. */
async function loggedDeaths(spalt: Spalt, type: 'gpu' | 'utility'): Promise<number> {
  const log = await readFile(path.join(spalt.userDataFolderPath, 'log', 'spalt.log'), 'utf8');
  return log.split('\n').filter((line) => line.includes('"event":"process-gone"') && line.includes(`"type":"${type}"`))
    .length;
}

async function headlineOnDisk(spalt: Spalt): Promise<string> {
  return JSON.stringify((await readSavedDocument(spalt)).content[1]);
}

test('the process that draws may die again and again, and the one for schemes too, while one writes', async ({
  spalt,
}) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  await page.locator('.ProseMirror .headline').click();
  let drawing = await nextProcessOf(spalt, 'GPU');
  // At the sixth within minutes Chromium would give up, and all of Spalt with it.
  for (const word of ['Ett', ' två', ' tre', ' fyra']) {
    process.kill(drawing, 'SIGKILL');
    await page.keyboard.type(word);
    drawing = await nextProcessOf(spalt, 'GPU', drawing);
  }
  const serving = await nextProcessOf(spalt, 'Network Service');
  process.kill(serving, 'SIGKILL');
  await page.keyboard.type(' fem');
  await expect.poll(() => headlineOnDisk(spalt)).toContain('Ett två tre fyra fem');
  await nextProcessOf(spalt, 'Network Service', serving);
  // Drawn, and served: all of the page comes by a scheme of our own.
  await page.reload();
  await expect(page.locator('.ProseMirror .headline')).toHaveText('Ett två tre fyra fem');
  expect((await page.screenshot()).byteLength).toBeGreaterThan(5000);
  await expect.poll(() => loggedDeaths(spalt, 'gpu')).toBe(4);
  expect(await loggedDeaths(spalt, 'utility')).toBe(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what the workshop was doing when it died is told of, and done when it is asked for again', async ({ spalt }) => {
  const { page } = spalt;
  const open = async (fileName: string): Promise<void> => {
    await spalt.choosePaths(path.join(fixtures, fileName));
    await spalt.chooseInMenu('library.import');
  };
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  await open('manuscript.md');
  await expect(page.getByRole('status').filter({ hasText: 'manuscript.md är nu en artikel' })).toBeVisible();
  const headline = await page.locator('.ProseMirror .headline').innerText();
  // It stands still, so that it dies with the next document in its hands.
  const workshop = await nextProcessOf(spalt, 'Spalt workshop');
  process.kill(workshop, 'SIGSTOP');
  await spalt.app.evaluate(({ app }, pid) => {
    const look = app.getAppMetrics.bind(app);
    // Main looks at how much memory it takes while it has something to do.
    app.getAppMetrics = () => {
      app.getAppMetrics = look;
      process.kill(pid, 'SIGKILL');
      return look();
    };
  }, workshop);
  await open('libreoffice.docx');
  await expect(page.getByRole('alert')).toContainText('libreoffice.docx kan inte läsas');
  await expect(page.locator('.ProseMirror .headline')).toHaveText(headline);
  await open('libreoffice.docx');
  await expect(page.locator('.ProseMirror .headline')).toHaveText('Gamla bron får nytt räcke');
  expect(await loggedDeaths(spalt, 'utility')).toBe(1);
});
