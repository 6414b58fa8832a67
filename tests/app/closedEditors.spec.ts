import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { makeArticles } from './makeArticles';
import { test } from './spaltTest';

/** How many editors there are in the page that nobody has closed, whether they are shown or not. */
async function openEditorCount(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { result: prototype } = await session.send('Runtime.evaluate', {
    expression: 'Object.getPrototypeOf(document.querySelector(".ProseMirror").editor)',
  });
  if (prototype.objectId === undefined) throw new Error('The text has no editor.');
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
  if (objects.objectId === undefined) throw new Error('The page tells of no objects.');
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.filter((editor) => !editor.isDestroyed).length; }',
    returnByValue: true,
  });
  await session.detach();
  return Number(result.value);
}

test('every editor that the window lets go of is closed, also one that was never drawn', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  expect(await openEditorCount(page)).toBe(1);
  const articles = makeArticles(spalt.libraryFolderPath, 3);
  await spalt.restart();
  const text = spalt.page.getByRole('textbox', { name: 'Artikel' });
  await expect(text).toBeFocused();
  await spalt.app.evaluate(
    async ({ BrowserWindow }, ids) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const id of ids) contents?.send('open-article', id);
      // All are answered while the page is held, so that it has the last before it has drawn the first.
      await contents?.executeJavaScript('for (const from = performance.now(); performance.now() < from + 1500; );');
    },
    articles.map(({ id }) => id),
  );
  await expect(text).toContainText('text nummer3');
  await expect.poll(() => openEditorCount(spalt.page)).toBe(1);
});
