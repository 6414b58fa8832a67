import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { publishArticle } from '#core/publish/publishArticle';
import { packWord } from '../../../../../electron/workshop/documents/packWord';
import { everyBlock } from '../../../core/publish/formats/everyBlock';

const photo = { path: 'pictures/picture-1.jpg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]) };
const planOf = () => publishArticle(everyBlock, { format: 'docx' }).files[0]?.text ?? '';

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes));
  const names: string[] = [];
  for await (const { fileName } of zip.eachEntry()) names.push(fileName);
  return names;
}

describe('packWord', () => {
  it('has what the document is made of first, and its photos last', async () => {
    const names = await namesIn(await packWord(planOf(), [photo]));
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names).toContain('word/document.xml');
    expect(names.at(-1)).toBe('word/pictures/picture-1.jpg');
  });

  it('is the same bytes for the same article', async () => {
    const [one, two] = [await packWord(planOf(), [photo]), await packWord(planOf(), [photo])];
    expect(Buffer.compare(one, two)).toBe(0);
  });
});
