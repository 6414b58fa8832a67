import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** Puts the sample article there, published, with a photo that is quick to make. */
export async function publishedSample(folderPath: string): Promise<void> {
  await cp('resources/sample', folderPath, { recursive: true });
  const article = path.join(folderPath, 'article.json');
  const text = (await readFile(article, 'utf8'))
    .replace(/("widthPx": ?)\d+/u, '$1300')
    .replace(/("heightPx": ?)\d+/u, '$1200')
    .replace(/("status": ?)"\w+"/u, '$1"published"');
  await writeFile(article, text);
  const [image = ''] = await readdir(path.join(folderPath, 'images'));
  const photo = path.join(folderPath, 'images', image);
  const small = await sharp(await readFile(photo))
    .resize(300, 200)
    .jpeg()
    .toBuffer();
  await writeFile(photo, small);
}
