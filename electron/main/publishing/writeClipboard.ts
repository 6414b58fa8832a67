import * as electron from 'electron';

/** Puts formatted text on the clipboard, and beside it what programs take that know plain text only. */
export async function writeClipboard(html: string, text: string): Promise<void> {
  const { clipboard } = electron;
  if ('ClipboardItem' in electron) {
    await clipboard.write([new electron.ClipboardItem({ 'text/html': html, 'text/plain': text })]);
  } else {
    // Electron before 45 has another form, which the types of today no longer know.
    const write: unknown = Reflect.get(clipboard, 'write');
    if (typeof write === 'function') Reflect.apply(write, clipboard, [{ html, text }]);
  }
}
