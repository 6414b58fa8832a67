import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { openLibrary } from '../../electron/storage/library/openLibrary';
import { systemClock } from '../../electron/storage/systemClock';
import { isArticleId } from '#core/article/ArticleId';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';

test.use({ spaltOptions: { locale: 'sv' } });

function articleFolder({ libraryFolderPath }: Spalt): string {
  const [folder = ''] = readdirSync(libraryFolderPath).filter((name) => !name.startsWith('.'));
  return path.join(libraryFolderPath, folder);
}

function articleText(spalt: Spalt): string {
  return readFileSync(path.join(articleFolder(spalt), 'article.json'), 'utf8');
}

async function typeKicker(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await page.keyboard.type(text);
}

function saveState(page: Page) {
  return page.locator('[data-save-state]');
}

/** The article as a second writer on the same folder has it. */
async function openElsewhere(spalt: Spalt): Promise<ArticleSession> {
  const library = await openLibrary(spalt.libraryFolderPath, { clock: systemClock });
  const { id }: { id: string } = JSON.parse(articleText(spalt));
  if (!library.ok || !isArticleId(id)) throw new Error('No library');
  const opened = await library.value.open(id);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

async function changeKicker(session: ArticleSession, text: string): Promise<void> {
  const { type, content } = session.current().document;
  const document = {
    type,
    content: content.map((block) =>
      block.type === 'kicker' ? { ...block, content: [{ type: 'text' as const, text }] } : block,
    ),
  };
  const saved = await session.replaceDocument(session.revision() + 1, document);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
}

/** Takes the disk away and puts a file in its place: no one can write there, not even an administrator. */
function blockDisk(spalt: Spalt): () => void {
  const folder = articleFolder(spalt);
  renameSync(folder, `${folder}.away`);
  writeFileSync(folder, 'i vägen');
  return () => {
    rmSync(folder);
    renameSync(`${folder}.away`, folder);
  };
}

/** Makes a folder one that takes no changes, for administrators by mounting it anew. */
function makeReadOnly(folderPath: string): () => void {
  if (process.getuid?.() === 0) {
    execFileSync('mount', ['--bind', folderPath, folderPath]);
    execFileSync('mount', ['-o', 'remount,bind,ro', folderPath]);
    return () => execFileSync('umount', ['-l', folderPath]);
  }
  const folders = [folderPath, ...readdirSync(folderPath).map((name) => path.join(folderPath, name))];
  for (const folder of folders) chmodSync(folder, 0o555);
  return () => {
    for (const folder of folders) chmodSync(folder, 0o755);
  };
}

test('tells who else has the article open, and takes in what they write', async ({ spalt }) => {
  const { page } = spalt;
  await typeKicker(page, 'Trafik');
  await expect(saveState(page)).toHaveAttribute('data-save-state', 'saved');
  const other = await openElsewhere(spalt);
  await expect(page.getByText('Artikeln är också öppen på')).toBeVisible();
  await changeKicker(other, 'Kultur');
  await expect(page.locator('.kicker')).toHaveText('Kultur');
  await expect(page.getByText('Artikeln ändrades av ett annat program')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('other-writers.png') });

  // It goes on from there, and their text can be taken back as any change.
  await page.keyboard.press('End');
  await page.keyboard.type(' och fritid');
  await expect(saveState(page)).toHaveAttribute('data-save-state', 'saved');
  expect(articleText(spalt)).toContain('Kultur och fritid');
  await other.close();
  await expect(page.getByText('Artikeln är också öppen på')).toBeHidden();
});

test('keeps both texts when two write at the same time', async ({ spalt }) => {
  const { page } = spalt;
  await typeKicker(page, 'Trafik');
  await expect(saveState(page)).toHaveAttribute('data-save-state', 'saved');
  const other = await openElsewhere(spalt);
  const typing = page.keyboard.type(' och en lång rad om bron över älven', { delay: 5 });
  await changeKicker(other, 'Kultur från en annan dator');
  await typing;
  await expect(saveState(page)).toHaveAttribute('data-save-state', 'saved');
  await other.close();
  await spalt.quit();
  const folder = articleFolder(spalt);
  const names = await readdir(folder, { recursive: true });
  const all = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  expect(all).toContain('Kultur från en annan dator');
  expect(all).toContain('Trafik och en lång rad om bron över älven');
  expect(names.filter((name) => path.basename(name).startsWith('.spalt-'))).toEqual([]);
});

test('what a disk refuses is safe on this computer, and back at the next start', async ({ spalt }) => {
  const { page } = spalt;
  await typeKicker(page, 'Trafik');
  await expect(saveState(page)).toHaveAttribute('data-save-state', 'saved');
  const freeDisk = blockDisk(spalt);
  await page.keyboard.type(' och bro');
  await expect(saveState(page)).toContainText('En kopia ligger säkert på den här datorn');
  // What is typed while nothing can be saved is safe soon, too.
  await page.keyboard.type(' över älven');
  const journal = path.join(spalt.userDataFolderPath, 'rescue');
  const rescued = () => readdirSync(journal).map((name) => readFileSync(path.join(journal, name), 'utf8'))[0] ?? '';
  await expect.poll(rescued, { timeout: 2000 }).toContain('Trafik och bro över älven');
  await page.screenshot({ path: test.info().outputPath('not-saved.png') });
  await spalt.kill();
  freeDisk();

  await spalt.start();
  await expect(spalt.page.locator('.kicker')).toHaveText('Trafik och bro över älven');
  await expect(spalt.page.getByText('är tillbaka')).toBeVisible();
  await spalt.page.screenshot({ path: test.info().outputPath('rescued.png') });
  expect(articleText(spalt)).toContain('Trafik och bro över älven');
  expect(readdirSync(journal)).toEqual([]);
});

test('an article that can only be read is shown so, and copied into another library', async ({ spalt }) => {
  await typeKicker(spalt.page, 'Trafik');
  await expect(saveState(spalt.page)).toHaveAttribute('data-save-state', 'saved');
  await spalt.quit();
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'spalt-elsewhere-'));
  const makeWritable = makeReadOnly(spalt.libraryFolderPath);
  try {
    await spalt.start();
    const { page } = spalt;
    await expect(page.getByText('Artikeln kan bara läsas')).toBeVisible();
    await expect(page.locator('.kicker')).toHaveText('Trafik');
    await page.locator('.kicker').click();
    await page.keyboard.type('annat');
    await spalt.chooseInMenu('block.rule');
    await expect(page.locator('.kicker')).toHaveText('Trafik');
    await page.screenshot({ path: test.info().outputPath('read-only.png') });

    // It can be compared, but nothing can be taken back.
    const other = path.join(elsewhere, 'other.json');
    writeFileSync(other, articleText(spalt).replace('Trafik', 'Sport'));
    await spalt.choosePaths(other);
    await spalt.chooseInMenu('article.versions');
    await page.getByRole('button', { name: 'Jämför med en annan artikel' }).click();
    const comparison = page.getByRole('region', { name: 'jämfört med Som den är nu' });
    await expect(comparison.locator('del')).toHaveText(['Sport']);
    await expect(comparison.getByRole('button', { name: /Ta tillbaka|Återställ/u })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await spalt.chooseInMenu('article.versions');
    await rm(other);

    await page.setViewportSize({ width: 700, height: 700 });
    await spalt.chooseInMenu('view.theme-dark');
    await spalt.chooseInMenu('view.language-en');
    await expect(page.getByText('can only be read')).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('read-only-dark-en.png') });
    await spalt.chooseInMenu('view.language-sv');

    await spalt.choosePaths(elsewhere);
    await page.getByRole('button', { name: 'Spara en kopia i ett annat bibliotek' }).click();
    await expect(page.getByText('Artikeln kan bara läsas')).toBeHidden();
    await typeKicker(page, 'Ny ');
    await expect(saveState(page)).toHaveAttribute('data-save-state', 'saved');
    await spalt.quit();
    const [copy = ''] = readdirSync(elsewhere);
    expect(readFileSync(path.join(elsewhere, copy, 'article.json'), 'utf8')).toContain('Trafik');
  } finally {
    makeWritable();
    await rm(elsewhere, { recursive: true, force: true });
  }
});

test('goes from one library to another and back, and moves one', async ({ spalt }) => {
  const { page } = spalt;
  await typeKicker(page, 'Trafik');
  await expect(saveState(page)).toHaveAttribute('data-save-state', 'saved');
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'spalt-elsewhere-'));
  try {
    await spalt.choosePaths(elsewhere);
    await spalt.chooseInMenu('library.choose');
    await expect(page.locator('.kicker')).toHaveText('');
    await typeKicker(page, 'Kultur');
    await expect(saveState(page)).toHaveAttribute('data-save-state', 'saved');

    const first = spalt.libraryFolderPath;
    await spalt.app.evaluate(({ Menu }, folderPath) => {
      const recent = Menu.getApplicationMenu()?.getMenuItemById('library.recent')?.submenu?.items ?? [];
      recent.find(({ label }) => label === folderPath)?.click();
    }, first);
    await expect(page.locator('.kicker')).toHaveText('Trafik');

    const target = path.join(elsewhere, 'samlat');
    mkdirSync(target);
    await spalt.choosePaths(target);
    await spalt.chooseInMenu('library.move');
    await expect(page.getByText('Biblioteket finns nu i')).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('moved.png') });
    await expect(page.locator('.kicker')).toHaveText('Trafik');
    await typeKicker(page, 'Ny ');
    await expect(saveState(page)).toHaveAttribute('data-save-state', 'saved');
    const [folder = ''] = readdirSync(target);
    await expect
      .poll(() => readFileSync(path.join(target, folder, 'article.json'), 'utf8'))
      .toMatch(/Ny .*Trafik|Trafik.*Ny /u);
    expect(readdirSync(path.dirname(first))).not.toContain('library');
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
});

test('the same file given again comes to the window that has it', async ({ spalt }) => {
  await typeKicker(spalt.page, 'Trafik');
  await expect(saveState(spalt.page)).toHaveAttribute('data-save-state', 'saved');
  expect(await spalt.startAgain(path.join(articleFolder(spalt), 'article.json'))).toBe(0);
  await spalt.page.keyboard.type(' och bro');
  await expect(spalt.page.locator('.kicker')).toHaveText('Trafik och bro');
  expect(spalt.app.windows()).toHaveLength(1);
});
