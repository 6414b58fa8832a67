import { readFileSync } from 'node:fs';
import type { Spalt } from './launchSpalt';

/** Puts markup, text and a picture on the clipboard of the system, as another program does. */
export async function writeClipboard(
  { app }: Spalt,
  content: { readonly html?: string; readonly text?: string; readonly picturePath?: string },
): Promise<void> {
  const { html = '', text = '', picturePath } = content;
  const picture = picturePath === undefined ? '' : readFileSync(picturePath).toString('base64');
  await app.evaluate(
    async (electron, { html, text, picture }) => {
      const { clipboard, nativeImage } = electron;
      const bytes = Buffer.from(picture, 'base64');
      if (Reflect.has(electron, 'ClipboardItem')) {
        await clipboard.write([
          new electron.ClipboardItem({
            ...(html === '' ? {} : { 'text/html': html }),
            ...(text === '' ? {} : { 'text/plain': text }),
            ...(picture === '' ? {} : { 'image/png': new Blob([bytes], { type: 'image/png' }) }),
          }),
        ]);
        return;
      }
      // Before Electron 45 the clipboard takes everything in one object.
      Reflect.apply(Reflect.get(clipboard, 'write'), clipboard, [
        {
          ...(html === '' ? {} : { html }),
          ...(text === '' ? {} : { text }),
          ...(picture === '' ? {} : { image: nativeImage.createFromBuffer(bytes) }),
        },
      ]);
    },
    { html, text, picture },
  );
}
