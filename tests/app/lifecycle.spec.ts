import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { commands } from '#core/contract/commands';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { whatWentWrong } from './whatWentWrong';

const sampleFolderPath = path.resolve(import.meta.dirname, '../../resources/sample');

test.describe('starting', () => {
  test('makes the library, and a draft where there is no article', async ({ spalt }) => {
    const opened = await openAtStart(spalt);
    expect(path.dirname(path.dirname(opened.filePath))).toBe(spalt.libraryFolderPath);
    expect(opened.language).toBe('sv');
    expect(await readdir(spalt.libraryFolderPath)).toHaveLength(1);
    await spalt.restart();
    expect((await openAtStart(spalt)).id, 'the same draft').toBe(opened.id);
    expect(await readdir(spalt.libraryFolderPath)).toHaveLength(1);
  });

  test('opens the article that was open last, though another was changed later', async ({ spalt }) => {
    const first = await openAtStart(spalt);
    const created = await spalt.page.evaluate(() => window.spalt.request['article:create']({ language: 'sv' }));
    const second = created.ok ? created.value.article.id : '';
    await spalt.page.evaluate((id) => window.spalt.request['article:open']({ id }), first.id);
    await spalt.restart();
    expect((await openAtStart(spalt)).id).toBe(first.id);
    // A link to another goes before it.
    await spalt.restart([`spalt://open/${second}`]);
    expect((await openAtStart(spalt)).id).toBe(second);
  });

  test('brings the window that there is forward, with the link that was given', async ({ spalt }) => {
    const first = await openAtStart(spalt);
    await spalt.page.evaluate(() => window.spalt.request['article:create']({ language: 'sv' }));
    await spalt.page.evaluate(() => {
      Reflect.set(
        window,
        'named',
        new Promise((resolve) => {
          window.spalt.on('open-article', resolve);
        }),
      );
    });
    // By a link: what a file does, `writers.spec.ts` and the next one show.
    expect(await spalt.startAgain(`spalt://open/${first.id}`)).toBe(0);
    expect(await spalt.page.evaluate((): unknown => Reflect.get(window, 'named'))).toBe(first.id);
    expect(await spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('opens what is given while its page is still loaded, once that is there', async ({ spalt }) => {
    const first = await openAtStart(spalt);
    await spalt.page.evaluate(() => window.spalt.request['article:create']({ language: 'sv' }));
    await spalt.app.evaluate(async ({ app, BrowserWindow }, filePath) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('No window');
      await new Promise<void>((resolve) => {
        // The page is there now, and none of its script has run.
        window.webContents.once('did-navigate', () => {
          app.emit('open-file', { preventDefault: () => undefined }, filePath);
          resolve();
        });
        window.webContents.reload();
      });
    }, first.filePath);
    await expect(async () => expect((await openAtStart(spalt)).id).toBe(first.id)).toPass();
  });

  test('tells of one that does not answer, and takes its place when the user says so', async ({ spalt }) => {
    const first = await openAtStart(spalt);
    spalt.signal('SIGSTOP');
    // The dialogue comes after some seconds without an answer; nothing of the first one is touched before.
    const second = await spalt.startBeside(1);
    expect(await second.messages()).toEqual([expect.stringContaining('Spalt är redan igång men svarar inte')]);
    await expect(second.page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
    expect(await spalt.ended()).toBeNull();
    expect((await openAtStart(second)).id).toBe(first.id);
    expect(await second.quit()).toBe(0);
  });

  test('speaks the language of the system until the user chooses one', async ({ spalt }) => {
    expect((await menu(spalt)).labels[0]).toBe('Arkiv');
    await spalt.chooseInMenu('view.language-en');
    expect((await menu(spalt)).labels[0]).toBe('File');
    await spalt.restart();
    expect((await menu(spalt)).labels[0]).toBe('File');
  });
});

test.describe('with the sample', () => {
  test.use({ spaltOptions: { args: ['--sample'], locale: 'en' } });

  test('shows the sample in an empty library, once', async ({ spalt }) => {
    const opened = await openAtStart(spalt);
    const sample: unknown = JSON.parse(await readFile(path.join(sampleFolderPath, 'article.json'), 'utf8'));
    expect(sample).toMatchObject({ id: opened.id });
    const images = await readdir(path.join(path.dirname(opened.filePath), 'images'));
    expect(images).toEqual(await readdir(path.join(sampleFolderPath, 'images')));
    await spalt.restart();
    expect((await openAtStart(spalt)).id).toBe(opened.id);
    expect(await readdir(spalt.libraryFolderPath)).toHaveLength(1);
  });

  test('a file elsewhere is not opened, nor a link that leads nowhere, and the user is told', async ({ spalt }) => {
    await openAtStart(spalt);
    const elsewhere = path.join(spalt.userDataFolderPath, 'elsewhere');
    await cp(sampleFolderPath, elsewhere, { recursive: true });
    await spalt.answerMessages(0);
    await spalt.startAgain(path.join(elsewhere, 'article.json'));
    await expect.poll(() => spalt.messages()).toEqual([expect.stringContaining(spalt.libraryFolderPath)]);
    for (const link of ['spalt://open/00000000-0000-4000-8000-000000000000', 'spalt://open/../../etc/passwd']) {
      await spalt.startAgain(link);
    }
    const refused = ['The article is not in the library', 'The link can’t be opened'].map((text) =>
      expect.stringContaining(text),
    );
    await expect.poll(() => spalt.messages().then((all) => all.slice(1))).toEqual(refused);
  });
});

test.describe('the menu', () => {
  test('has every command once, with the keys of the table', async ({ spalt }) => {
    const { items } = await menu(spalt);
    const ids = items.map(({ id }) => id).filter((id) => id in commands);
    expect(ids.toSorted()).toEqual(Object.keys(commands).toSorted());
    for (const { id, accelerator } of items) {
      if (id in commands) expect(accelerator, id).toBe(Object.entries(commands).find(([name]) => name === id)?.[1]);
    }
  });

  test('sends what was chosen to the window, and changes the settings itself', async ({ spalt }) => {
    await spalt.page.evaluate(() => {
      const heard: unknown[] = [];
      Reflect.set(window, 'heard', heard);
      window.spalt.on('command', (id) => heard.push(id));
      window.spalt.on('settings-changed', ({ theme }) => heard.push(theme));
    });
    await spalt.chooseInMenu('help.shortcuts');
    await spalt.chooseInMenu('view.theme-dark');
    await expect
      .poll(() => spalt.page.evaluate((): unknown => Reflect.get(window, 'heard')))
      .toEqual(['help.shortcuts', 'dark']);
    expect(await spalt.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    expect((await menu(spalt)).items.find(({ id }) => id === 'view.theme-dark')?.isChecked).toBe(true);
  });
});

test.describe('keys that the menu and the editor share', () => {
  test('run once', async ({ spalt }) => {
    const { page } = spalt;
    const surface = page.getByRole('textbox', { name: 'Artikel', exact: true });
    await expect(surface).toBeFocused();
    await page.keyboard.type('Trafik');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await pressKeys(spalt, 'B', ['control']);
    await page.keyboard.type('fet');
    // Twice on would be off.
    await expect(surface.locator('strong')).toHaveText('fet');
    await pressKeys(spalt, 'N', ['control']);
    await expect.poll(async () => (await readdir(spalt.libraryFolderPath)).length).toBe(2);
    await expect(surface).not.toContainText('Trafik');
    await expect(surface).toBeFocused();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('Mellan');
    await pressKeys(spalt, '2', ['control']);
    await expect(surface.getByRole('heading', { level: 2 })).toHaveText('Mellan');
    await pressKeys(spalt, 'Z', ['control']);
    await expect(surface.getByRole('heading', { level: 2 })).toBeHidden();
    await expect(surface).toContainText('Mellan');
    expect(await readdir(spalt.libraryFolderPath)).toHaveLength(2);
  });

  test('undo in the field that has the focus, and else in the article', async ({ spalt }) => {
    const { page } = spalt;
    const surface = page.getByRole('textbox', { name: 'Artikel', exact: true });
    await expect(surface).toBeFocused();
    await page.keyboard.type('Trafik');
    await spalt.chooseInMenu('article.details');
    const field = page.getByRole('combobox', { name: 'Avdelning' });
    await field.click();
    await page.keyboard.type('mellan-oss');
    await spalt.chooseInMenu('edit.undo');
    await expect(field).toHaveValue('');
    await spalt.chooseInMenu('edit.redo');
    await expect(field).toHaveValue('mellan-oss');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(field).toHaveValue('');
    await expect(surface).toContainText('Trafik');
    await surface.locator('.kicker').click();
    await spalt.chooseInMenu('edit.undo');
    await expect(surface).not.toContainText('Trafik');
  });
});

test.describe('ending', () => {
  test('keeps the window where it was', async ({ spalt }) => {
    const placed = { x: 40, y: 30, width: 901, height: 603 };
    await spalt.app.evaluate(
      ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
      placed,
    );
    // The system moves a window when it has time, and may first tell where it was.
    const settingsPath = path.join(spalt.userDataFolderPath, 'settings.json');
    await expect(async () => {
      const settings: unknown = JSON.parse(await readFile(settingsPath, 'utf8'));
      expect(settings).toMatchObject({ windowBounds: { x: 40, y: 30, widthPx: 901, heightPx: 603 } });
    }).toPass({ timeout: 15_000 });
    await spalt.restart();
    await expect
      .poll(() => spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()))
      .toEqual(placed);
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`by ${signal} saves what the window still holds`, async ({ spalt }) => {
      const filePath = await typeAndHoldBack(spalt, 'i sista stund');
      spalt.signal(signal);
      await spalt.ended();
      expect(await readFile(filePath, 'utf8')).toContain('i sista stund');
    });
  }

  test('by closing the window saves what it still holds', async ({ spalt }) => {
    const filePath = await typeAndHoldBack(spalt, 'i sista stund');
    await spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await spalt.ended();
    expect(await readFile(filePath, 'utf8')).toContain('i sista stund');
  });

  test('does not wait for ever for a window that hangs', async ({ spalt }) => {
    await spalt.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
    expect(await spalt.quit()).toBe(0);
  });

  test('asks what to do when the article can’t be saved, and saves a copy elsewhere', async ({ spalt }) => {
    const { filePath } = await openAtStart(spalt);
    const articleFolder = path.dirname(filePath);
    await rename(articleFolder, `${articleFolder}-away`);
    await writeFile(articleFolder, 'a file in its place');
    expect(await replaceHeadline(spalt, 'inte på disken')).toBe(false);
    const rescue = path.join(spalt.userDataFolderPath, 'copies');
    await mkdir(rescue);

    // “Keep the window open”, and it is still there.
    await spalt.answerMessages(1);
    await spalt.app.evaluate(({ app }) => app.quit());
    await expect.poll(() => spalt.messages()).toEqual([expect.stringContaining(filePath)]);
    expect((await openAtStart(spalt)).filePath).toBe(filePath);

    // “Save a copy”, and it may go.
    await spalt.answerMessages(2);
    await spalt.choosePaths(rescue);
    expect(await spalt.quit()).toBe(0);
    const [copy = ''] = await readdir(rescue);
    expect(await readFile(path.join(rescue, copy, 'article.json'), 'utf8')).toContain('inte på disken');
  });

  test('a window that can’t draw itself any more says so, and goes on where it was', async ({ spalt }) => {
    const { page } = spalt;
    await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
    await page.locator('.ProseMirror .headline').click();
    await page.keyboard.type('Kvar');
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
    await page.getByRole('textbox', { name: 'Sök i alla artiklar' }).focus();
    // What no main process answers: the list throws while it is drawn.
    await spalt.app.evaluate(({ BrowserWindow, ipcMain }) => {
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
      if (!(handlers instanceof Map)) throw new Error('Electron keeps its handlers elsewhere');
      const answer: unknown = handlers.get('library:query');
      handlers.set('library:query', () => Promise.resolve({ rows: [] }));
      // Until the page is loaded anew, where it would be so again.
      BrowserWindow.getAllWindows()[0]?.webContents.once('did-navigate', () => handlers.set('library:query', answer));
    });
    await page.keyboard.type('bro');
    const trouble = page.getByRole('alert').filter({ hasText: 'Något gick fel i fönstret' });
    await expect(trouble.getByRole('button', { name: 'Ladda om' })).toBeFocused();
    await page.screenshot({ path: test.info().outputPath('broken.png') });
    // A test that breaks the window unasked is to tell by what, and where.
    expect(await whatWentWrong(spalt)).toMatch(/^error: TypeError: .*\n +at .+\/assets\/start-/u);
    await page.keyboard.press('Enter');
    await expect(page.locator('.ProseMirror .headline')).toHaveText('Kvar');
  });
});

/** Presses keys as the system does, so that the menu sees those that the page leaves. Playwright's stay in the page. */
async function pressKeys(spalt: Spalt, keyCode: string, modifiers: readonly ('control' | 'shift')[]): Promise<void> {
  await spalt.app.evaluate(
    ({ BrowserWindow }, keys) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'char', 'keyUp'] as const) contents?.sendInputEvent({ type, ...keys });
    },
    { keyCode, modifiers: [...modifiers] },
  );
}

async function openAtStart(spalt: Spalt) {
  return spalt.page.evaluate(async () => {
    const opened = await window.spalt.request['article:open-at-start']();
    if (!opened.ok) throw new Error(opened.error.code);
    const { article, filePath } = opened.value;
    return { id: article.id, language: article.language, filePath };
  });
}

/** Types something while the page's clock stands still, so that only the end itself makes it send what it holds. */
async function typeAndHoldBack(spalt: Spalt, text: string): Promise<string> {
  const { page } = spalt;
  const { filePath } = await openAtStart(spalt);
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.type(text);
  expect(await readFile(filePath, 'utf8')).not.toContain(text);
  return filePath;
}

async function replaceHeadline(spalt: Spalt, headline: string): Promise<boolean> {
  return spalt.page.evaluate(async (text) => {
    const { request } = window.spalt;
    const open = await request['article:open-at-start']();
    if (!open.ok) throw new Error(open.error.code);
    const { article, revision } = open.value;
    const content = article.document.content.map((block) =>
      block.type === 'headline' ? { ...block, content: [{ type: 'text' as const, text }] } : block,
    );
    const document = { type: 'doc' as const, content };
    return (await request['article:replace-document']({ id: article.id, revision, document })).ok;
  }, headline);
}

interface MenuState {
  readonly labels: readonly string[];
  readonly items: readonly { readonly id: string; readonly accelerator: string | null; readonly isChecked: boolean }[];
}

async function menu(spalt: Spalt): Promise<MenuState> {
  return spalt.app.evaluate(({ Menu }) => {
    const top = Menu.getApplicationMenu()?.items ?? [];
    const all = (items: readonly Electron.MenuItem[]): readonly Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
    return {
      labels: top.map(({ label }) => label),
      items: all(top).map(({ id, accelerator, checked }) => ({
        id,
        accelerator: typeof accelerator === 'string' ? accelerator : null,
        isChecked: checked,
      })),
    };
  });
}
