import { readdirSync, readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

test('the preview is the page that is exported, follows what is written, and runs nothing', async ({
  spalt,
}, testInfo) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await spalt.chooseInMenu('view.preview');
  const panel = page.getByRole('complementary', { name: 'Förhandsvisning' });
  const frame = panel.frameLocator('iframe');
  const headline = frame.getByRole('heading', { level: 1 });
  await expect(headline).toHaveText(await page.locator('.ProseMirror h1').innerText());
  await expect(frame.locator('img').first()).toHaveJSProperty('complete', true);
  await expect
    .poll(() =>
      frame
        .locator('img')
        .first()
        .evaluate((image) => Reflect.get(image, 'naturalWidth')),
    )
    .toBeGreaterThan(0);

  // What is written is on it, and it stays where it was scrolled to.
  const inFrame = page.frames().find((each) => each.url().startsWith('spalt-content://preview/'));
  await inFrame?.evaluate(() => scrollTo(0, 600));
  await page.locator('.ProseMirror h1').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' i maj');
  await expect(headline).toHaveText(/i maj/u);
  // Asked while it is loaded again, it has no answer.
  await expect.poll(() => inFrame?.evaluate(() => scrollY).catch(() => null)).toBe(600);

  // Another width and the other theme, whatever that of the app is.
  const look = () =>
    frame.locator('body').evaluate((body) => ({ ink: getComputedStyle(body).color, width: innerWidth }));
  const phone = await look();
  expect(phone.width).toBe(375);
  await panel.getByRole('button', { name: 'Dator' }).click();
  await panel.getByRole('button', { name: 'Mörkt tema' }).click();
  await expect.poll(async () => (await look().catch(() => phone)).width).toBe(1280);
  await expect.poll(async () => (await look().catch(() => phone)).ink).not.toBe(phone.ink);

  // On paper: the width, style and photos of print, light whatever was chosen.
  await panel.getByRole('button', { name: 'Papper' }).click();
  await expect.poll(async () => (await look().catch(() => phone)).width).toBe(794);
  expect((await look()).ink).toBe('rgb(0, 0, 0)');
  await expect
    .poll(() => frame.locator('.lead img').evaluate((image) => Reflect.get(image, 'naturalWidth')))
    .toBeGreaterThan(0);
  await panel.getByRole('button', { name: 'Dator' }).click();
  await expect.poll(async () => (await look().catch(() => phone)).width).toBe(1280);

  // A link in it is asked about, and leaves the page where it is.
  await spalt.answerMessages(1);
  const address = await panel.locator('iframe').getAttribute('src');
  await frame.locator('body').evaluate((body) => {
    body.insertAdjacentHTML('afterbegin', '<a id="out" href="https://example.org/">ut</a>');
  });
  await frame.locator('#out').press('Enter');
  await expect.poll(() => spalt.messages()).toEqual([expect.stringContaining('https://example.org/')]);
  await expect(headline).toBeVisible();

  // By a profile: with its name on it, and as it is exported then.
  await panel.getByLabel('Sidans profil').selectOption({ label: 'Lokaltidning' });
  await expect(frame.locator('.nameplate')).toBeVisible();

  await panel.getByText('Sökning').click();
  await expect(panel.getByRole('region', { name: 'Sökning' })).toContainText('i maj');
  await panel.getByText('Delning').click();
  await expect(panel.getByRole('region', { name: 'Delning' }).getByRole('img')).toHaveCount(0);
  await expect(panel.locator('.is-social img')).toHaveJSProperty('complete', true);
  await panel.getByText('Notis').click();
  await expect(panel.getByRole('region', { name: 'Notis' })).toContainText('i maj');
  expect(await violationsOn(spalt)).toEqual([]);

  await panel.getByText('Sida', { exact: true }).click();
  const folder = testInfo.outputPath('export');
  await spalt.choosePaths(folder);
  await spalt.chooseInMenu('article.export-page');
  await expect(page.locator('.notices section')).toBeVisible();
  const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('.html'));
  const written = readFileSync(path.join(folder, name), 'utf8');
  const served = await spalt.app.evaluate(async ({ net }, from) => (await net.fetch(from)).text(), address ?? '');
  expect(served).toBe(written);
});

test('the preview without suggestions has what is accepted', async ({ spalt }) => {
  const { page } = spalt;
  const { keyboard } = page;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await spalt.chooseInMenu('view.preview');
  const panel = page.getByRole('complementary', { name: 'Förhandsvisning' });
  const kicker = panel.frameLocator('iframe').locator('.kicker');
  await expect(kicker).toHaveText('Trafik');
  await spalt.chooseInMenu('suggestion.toggle');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Lena Berg');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  for (const field of ['.byline', '.kicker']) {
    await page.locator(`.ProseMirror > ${field}`).click();
    await keyboard.press('End');
    await keyboard.type(' igen');
  }
  await expect(kicker).toHaveText('Trafik igen');
  await panel.getByLabel('Med det som är föreslaget').uncheck();
  await expect(kicker).toHaveText('Trafik');
  // The other one is still open, so that there are two texts.
  await page.locator('.ProseMirror > .kicker').click();
  await keyboard.press('End');
  await spalt.chooseInMenu('suggestion.accept');
  await expect(kicker).toHaveText('Trafik igen');
});

test('a profile that can’t take every article is told of where it is chosen', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  const profilePath = path.join(spalt.libraryFolderPath, 'profiles', 'tidningen');
  await cp('resources/profiles/bare', profilePath, { recursive: true });
  const templatePath = path.join(profilePath, 'page.liquid');
  const template = readFileSync(templatePath, 'utf8');
  // The article that is open has nothing to put right: it would be exported without a word.
  await writeFile(templatePath, template.replace('{{ article.corrections }}', ''));
  await spalt.chooseInMenu('article.export-as');
  const dialog = page.getByRole('dialog', { name: 'Exportera som' });
  const select = dialog.getByRole('combobox', { name: 'Sidans profil' });
  await select.selectOption('tidningen');
  await expect(select).toHaveAccessibleDescription(
    /tidningen klarar inte alla artiklar: page\.liquid: \{\{ article\.corrections \}\} saknas på sidan; skriv det i mallen/u,
  );
  await select.selectOption('Lokaltidning');
  await expect(select).toHaveAccessibleDescription('Egna profiler läggs som mappar i bibliotekets mapp profiles.');
  await page.keyboard.press('Escape');

  await spalt.chooseInMenu('view.preview');
  const panel = page.getByRole('complementary', { name: 'Förhandsvisning' });
  await panel.getByRole('combobox', { name: 'Sidans profil' }).selectOption('tidningen');
  await expect(panel.getByRole('status')).toContainText('page.liquid: {{ article.corrections }} saknas');
  await expect(panel.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  expect(await violationsOn(spalt)).toEqual([]);
});
