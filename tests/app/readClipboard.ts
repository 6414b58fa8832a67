import type { Spalt } from './launchSpalt';

/** What is on the clipboard of the system, as another program takes it. */
export async function readClipboard({ app }: Spalt): Promise<{ readonly html: string; readonly text: string }> {
  return app.evaluate(async (electron) => {
    const { clipboard } = electron;
    if (Reflect.has(electron, 'ClipboardItem')) {
      const [item] = await clipboard.read();
      const read = async (type: string): Promise<string> => {
        const found = await item?.getType(type);
        return found instanceof Blob ? found.text() : '';
      };
      return { html: await read('text/html'), text: await read('text/plain') };
    }
    const readNow = (name: string): string => String(Reflect.apply(Reflect.get(clipboard, name), clipboard, []));
    return { html: readNow('readHTML'), text: readNow('readText') };
  });
}
