import type { BrowserWindow } from 'electron';
import { dialog, shell } from 'electron';
import type { Texts } from '../language/Texts';
import { outsideAddress } from './outsideAddress';

/** Gives the function that opens links in the system's browser or mail program, after the user has seen the address. */
export function createOpenOutside({
  window,
  texts,
}: {
  readonly window: () => BrowserWindow | undefined;
  readonly texts: () => Texts;
}): (address: string) => void {
  // A page that asks again and again must not heap up dialogues.
  let isAsking = false;

  async function ask(address: string): Promise<void> {
    const options = {
      type: 'question' as const,
      message: texts()('dialog.openOutside.message'),
      detail: texts()('dialog.openOutside.detail', { address }),
      buttons: [texts()('dialog.openOutside.open'), texts()('dialog.cancel')],
      defaultId: 1,
      cancelId: 1,
    };
    const parent = window();
    const { response } = await (parent === undefined
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options));
    if (response === 0) await shell.openExternal(address);
  }

  return (address) => {
    const outside = outsideAddress(address);
    if (outside === undefined || isAsking) return;
    isAsking = true;
    void ask(outside).finally(() => {
      isAsking = false;
    });
  };
}
