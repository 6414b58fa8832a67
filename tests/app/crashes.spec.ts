import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { crashKinds } from '../crashes/crashKinds';
import { crashOften } from '../crashes/crashOften';
import { launchSpalt } from './launchSpalt';

test('a window that is killed, hangs or runs out of memory comes back with all that was acknowledged', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'spalt-test-'));
  try {
    const { backAfterMs, complaints } = await crashOften(folder, 2, { longestLossMs: Infinity });
    expect(complaints).toEqual([]);
    for (const times of Object.values(backAfterMs)) expect(times).toHaveLength(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('what was selected is selected when the window comes back', async () => {
  const spalt = await launchSpalt({ args: ['--sample'] });
  try {
    const { page } = spalt;
    await expect(page.locator('.ProseMirror')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('Slutet');
    await page.keyboard.press('Shift+Home');
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
    const selected = 'String(getSelection())';
    const before = await page.evaluate(selected);
    expect(before).toMatch(/Slutet$/u);
    // Nothing else was selected so far: it is kept now, a moment after the key.
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('caret'))).toMatch(/ (\d+) (?!\1$)\d+$/u);
    // Between two pages there is none to ask, and who asks all the same may never be answered.
    const isBack = spalt.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve());
        }),
    );
    await crashKinds.kill(spalt.app);
    await isBack;
    // Playwright gives up a page that has crashed; Electron does not.
    const inWindow = (script: string): Promise<unknown> =>
      spalt.app.evaluate(
        ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
        script,
      );
    await expect.poll(() => inWindow(selected)).toBe(before);
    expect(await inWindow(`document.activeElement.matches('.ProseMirror')`)).toBe(true);
  } finally {
    await spalt.end();
  }
});
