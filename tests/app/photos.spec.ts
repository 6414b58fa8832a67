import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { dropFile } from './dropFile';
import { readSavedDocument } from './readSavedDocument';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' }, isSpaltKept: true });

/** A photo with words of its own, as an agency or a phone sends it. */
async function photoOf(folder: string, args: readonly string[]): Promise<string> {
  const filePath = path.join(folder, 'foto.jpg');
  const picture = sharp({ create: { width: 1600, height: 800, channels: 3, background: '#2a6f97' } });
  writeFileSync(filePath, await picture.jpeg().toBuffer());
  execFileSync('exiftool', ['-q', '-m', '-overwrite_original', ...args, filePath]);
  return filePath;
}

function tagsOf(filePath: string): Readonly<Record<string, unknown>> {
  const [tags]: Record<string, unknown>[] = JSON.parse(
    execFileSync('exiftool', ['-q', '-j', '-G1', '-n', filePath], { encoding: 'utf8' }),
  );
  return tags ?? {};
}

/** The file of a page's photo whose name ends so. */
function pictureIn(folder: string, end: string): string {
  const name = readdirSync(folder).find((each) => each.endsWith(`-${end}`));
  if (name === undefined) throw new Error(`No picture ends in ${end}.`);
  return path.join(folder, name);
}

test('what a photo says of itself is filled in, told of, and leaves with the page without the place', async ({
  spalt,
}, testInfo) => {
  const { page } = spalt;
  const photo = await photoOf(testInfo.outputPath(), [
    '-XMP-dc:Creator=Åsa Öberg',
    '-XMP-photoshop:Credit=TT',
    '-XMP-dc:Description=Bron över ån',
    '-XMP-dc:Rights=© Åsa Öberg',
    '-EXIF:GPSLatitude=57.7',
    '-EXIF:GPSLatitudeRef=N',
    '-EXIF:GPSLongitude=11.9',
    '-EXIF:GPSLongitudeRef=E',
  ]);
  await page.locator('.headline').click();
  await page.keyboard.type('Ny bro');
  await dropFile(page, photo, page.locator('.headline'));
  await expect(page.locator('.caption')).toHaveText('Bron över ån');
  await expect(page.locator('.credit')).toHaveText('Åsa Öberg/TT');
  const filled = page.locator('.figure-filled');
  await expect(filled).toContainText('Ifyllt från bildfilen: bildtext, foto.');
  expect(await violationsOn(spalt)).toEqual([]);
  await filled.getByRole('button', { name: 'Granskat' }).click();
  await expect(filled).toBeHidden();

  const exported = testInfo.outputPath('webb');
  await spalt.choosePaths(exported);
  await spalt.chooseInMenu('article.export-page');
  await expect(page.getByText('Bilden saknar alternativtext').or(page.locator('.notices section'))).toBeVisible();
  for (const kind of ['avif', 'webp', 'jpg']) {
    const tags = tagsOf(pictureIn(path.join(exported, 'ny-bro'), `640.${kind}`));
    expect(tags).toMatchObject({ 'XMP-photoshop:Credit': 'Åsa Öberg/TT', 'XMP-dc:Rights': '© Åsa Öberg' });
    if (kind !== 'avif') expect(tags).toMatchObject({ 'IFD0:Copyright': '© Åsa Öberg' });
    expect(Object.keys(tags).filter((name) => /gps/iu.test(name))).toEqual([]);
  }
  // The original is as it came.
  expect((await readSavedDocument(spalt)).content[4]).toMatchObject({ attrs: { widthPx: 1600, heightPx: 800 } });
});

test('a photo is cropped, turned and given a focal point, by mouse and keys, and the export follows', async ({
  spalt,
}, testInfo) => {
  const { page } = spalt;
  const photo = await photoOf(testInfo.outputPath(), []);
  await page.locator('.headline').click();
  await page.keyboard.type('Ny bro');
  await dropFile(page, photo, page.locator('.headline'));
  await page.locator('.figure').hover();
  await page.getByRole('button', { name: 'Beskär …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Beskär och vrid bilden' });
  expect(await violationsOn(spalt)).toEqual([]);
  await dialog.getByLabel('Format').selectOption({ label: '1:1' });
  await expect(dialog.getByRole('status')).toContainText('800 × 800 pixlar');
  await dialog.getByRole('button', { name: 'Vrid åt höger' }).click();
  await dialog.getByRole('button', { name: 'Sätt fokuspunkt' }).click();
  const focal = dialog.getByRole('button', { name: 'Fokuspunkt: det som alltid ska synas' });
  await focal.focus();
  await page.keyboard.press('Shift+ArrowUp');
  const corner = dialog.getByRole('button', { name: 'Nedre högra hörnet' });
  const frame = await dialog.locator('.picture-frame').boundingBox();
  if (frame === null) throw new Error('No photo to crop.');
  await corner.hover();
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(dialog.getByRole('status')).toContainText('400 × 400 pixlar');
  await dialog.getByRole('button', { name: 'Övre vänstra hörnet' }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await dialog.getByRole('button', { name: 'Använd' }).click();
  await expect(dialog).toBeHidden();
  const { content } = await readSavedDocument(spalt);
  expect(content[4]).toMatchObject({
    attrs: { rotation: 90, focalPoint: { x: 0.5, y: 0.45 }, crop: { left: 0, width: 0.5 } },
  });
  const shown = await page.locator('.figure-shown').boundingBox();
  expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(400 / 320, 1);

  const exported = testInfo.outputPath('webb');
  await spalt.app.evaluate(({ dialog: system }, folder) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, exported);
  await spalt.chooseInMenu('article.export-page');
  await expect(page.locator('.notices section')).toBeVisible();
  expect(await sharp(pictureIn(path.join(exported, 'ny-bro'), '400.jpg')).metadata()).toMatchObject({
    width: 400,
    height: 320,
  });
  // One undo brings the whole photo back; the file was never touched.
  await page.locator('.headline').click();
  await spalt.chooseInMenu('edit.undo');
  expect((await readSavedDocument(spalt)).content[4]).toMatchObject({ attrs: { rotation: 0, crop: null } });
});

test('an export that takes a while shows how far it is, and can be ended with nothing written', async ({
  spalt,
}, testInfo) => {
  const { page } = spalt;
  const photo = path.join(testInfo.outputPath(), 'brus.jpg');
  // Noise, which no encoder is quick with.
  const grain = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const picture = sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#000', noise: grain } });
  await picture.jpeg().toFile(photo);
  await page.locator('.headline').click();
  await page.keyboard.type('Ny bro');
  await dropFile(page, photo, page.locator('.headline'));
  await expect(page.locator('.figure img')).toBeVisible();
  const exported = testInfo.outputPath('webb');
  await spalt.choosePaths(exported);
  await spalt.chooseInMenu('article.export-page');
  const dialog = page.getByRole('dialog', { name: 'Skapar sidans filer' });
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  expect(await violationsOn(spalt)).toEqual([]);
  await dialog.getByRole('button', { name: 'Avbryt' }).last().click();
  await expect(page.getByText('Exporten avbröts. Inget skrevs.')).toBeVisible();
  await expect(dialog).toBeHidden();
  expect(existsSync(exported)).toBe(false);
});

test('a TIFF is taken as a JPEG, and a HEIC refused with a way out', async ({ spalt }) => {
  const { page } = spalt;
  await page.locator('.headline').click();
  await dropFile(page, path.resolve('tests/fixtures/pictures/3x2.tiff'), page.locator('.headline'));
  await expect(page.locator('.figure img')).toHaveJSProperty('naturalWidth', 3);
  const { content } = await readSavedDocument(spalt);
  expect(content[4]).toMatchObject({ attrs: { image: expect.stringMatching(/\.jpg$/u), widthPx: 3, heightPx: 2 } });
  await dropFile(page, path.resolve('tests/fixtures/pictures/phone.heic'), page.locator('.headline'));
  await expect(page.getByRole('alert')).toContainText('phone.heic är en HEIC-bild');
  await expect(page.getByRole('alert')).toContainText('Spara den som JPEG');
  const [folder = ''] = spalt.articleFolders();
  expect(readdirSync(path.join(spalt.libraryFolderPath, folder, 'images'))).toHaveLength(1);
});
