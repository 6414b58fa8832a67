import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { dialog, shell } from 'electron';
import type { TextName, Texts } from '../language/Texts';
import type { OutsideAddress, OutsideRefusal } from './outsideAddress';
import { outsideAddress } from './outsideAddress';

/** So much of an address is shown: where it leads comes first, and the buttons must stay on the screen. */
const shownCharacters = 400;

/** Why nothing is opened. What leads to the disk or runs something was not meant for a reader, and is passed over. */
const refusals: Readonly<Record<OutsideRefusal, TextName | undefined>> = {
  'other-scheme': undefined,
  'not-encrypted': 'dialog.notOpened.notEncrypted',
  credentials: 'dialog.notOpened.credentials',
  'hidden-characters': 'dialog.notOpened.hiddenCharacters',
  'mail-headers': 'dialog.notOpened.mailHeaders',
  'too-long': 'dialog.notOpened.tooLong',
};

/**
 * Gives the function that opens links in the system's browser or mail program, after the user has seen the address, and
 * that says why one is not opened.
 */
export function createOpenOutside({
  window,
  texts,
}: {
  readonly window: () => BrowserWindow | undefined;
  readonly texts: () => Texts;
}): (address: string) => void {
  // A page that asks again and again must not heap up dialogues.
  let isAsking = false;

  async function ask({ address, readName, isMadeSecure }: OutsideAddress): Promise<void> {
    const text = texts();
    const said = [
      shortened(address),
      ...(readName === undefined ? [] : [text('dialog.openOutside.otherLetters', { name: readName })]),
      ...(isMadeSecure ? [text('dialog.openOutside.madeSecure')] : []),
    ];
    const { response } = await show({
      type: 'question',
      message: text('dialog.openOutside.message'),
      detail: said.join('\n\n'),
      buttons: [text('dialog.openOutside.open'), text('dialog.cancel')],
      defaultId: 1,
      cancelId: 1,
    });
    if (response === 0) await shell.openExternal(address);
  }

  async function tell(address: string, reason: TextName): Promise<void> {
    const text = texts();
    await show({
      type: 'warning',
      message: text('dialog.notOpened.message'),
      detail: `${text(reason)}\n\n${shortened(inAscii(address))}`,
      buttons: [text('dialog.ok')],
    });
  }

  function show(options: MessageBoxOptions): Promise<{ readonly response: number }> {
    const parent = window();
    return parent === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options);
  }

  return (address) => {
    if (isAsking) return;
    const outside = outsideAddress(address);
    const reason = outside.ok ? undefined : refusals[outside.error];
    const shown = outside.ok ? ask(outside.value) : reason === undefined ? undefined : tell(address, reason);
    if (shown === undefined) return;
    isAsking = true;
    void shown.finally(() => {
      isAsking = false;
    });
  };
}

function shortened(address: string): string {
  return address.length > shownCharacters ? `${address.slice(0, shownCharacters)} …` : address;
}

/** What can't be seen, or looks like something else, is shown by its number. */
function inAscii(address: string): string {
  return address
    .slice(0, shownCharacters + 1)
    .replaceAll(/[^ -~]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
