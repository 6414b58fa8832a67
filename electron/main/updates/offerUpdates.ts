import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import type { SettingsStore } from '../../storage/settings/openSettings';
import type { Log } from '../../storage/log/Log';
import { systemTimers } from '../../storage/Timers';
import type { Texts } from '../language/Texts';
import type { UpdateChoice } from '../menu/menuTemplate';
import { UpdateKeeper } from './UpdateKeeper';
import { builtInUpdateSource } from './UpdateSource';
import { kindOfPackage, whyNoUpdates } from './whyNoUpdates';

/** What the user may choose about new versions, and what looks for them once they want it. */
export function offerUpdates({
  settings,
  window,
  texts,
  resourcesFolderPath,
  log,
  onChanged,
}: {
  readonly settings: SettingsStore;
  readonly window: () => BrowserWindow | undefined;
  readonly texts: () => Texts;
  readonly resourcesFolderPath: string;
  readonly log: Pick<Log, 'write'>;
  /** The choice is another now: the menu shows it. */
  readonly onChanged: () => void;
}): { readonly choice: () => UpdateChoice } {
  const { env, platform, execPath } = process;
  const source = builtInUpdateSource();
  const whyNot = whyNoUpdates(source, { env, platform, executablePath: execPath, resourcesFolderPath });
  const kind = kindOfPackage(env, platform, resourcesFolderPath);
  const isWanted = (): boolean => whyNot === undefined && settings.current().isUpdateWanted;
  const facts = { host: source?.address.host ?? '', current: app.getVersion() };

  /** Shows a box; gives the number of the button. */
  async function tell(
    what: 'turnOn' | 'found' | 'fetched' | 'nothing' | 'failed',
    buttons: readonly string[] = [texts()('dialog.ok')],
    version = '',
  ): Promise<number> {
    const options = {
      type: what === 'failed' ? ('warning' as const) : ('info' as const),
      message: texts()(`dialog.update.${what}.message`, { ...facts, version }),
      detail: texts()(`dialog.update.${what}.detail`, { ...facts, version }),
      buttons: [...buttons],
      cancelId: buttons.length - 1,
    };
    const parent = window();
    return (await (parent === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options)))
      .response;
  }

  const keeper = new UpdateKeeper({
    isWanted,
    open: async () => {
      if (source === undefined || kind === undefined) throw new Error('Updates without a source');
      const { createUpdater } = await import('./createUpdater');
      return createUpdater(source, kind);
    },
    timers: systemTimers,
    log,
    onFound: async (version) =>
      (await tell('found', [texts()('dialog.update.found.fetch'), texts()('dialog.update.found.later')], version)) ===
      0,
    onFetched: (version) => void tell('fetched', undefined, version),
    onNothing: () => void tell('nothing'),
    onFailed: () => void tell('failed'),
  });

  async function want(isToBeWanted: boolean): Promise<void> {
    const isAgreed =
      !isToBeWanted || (await tell('turnOn', [texts()('dialog.update.turnOn.yes'), texts()('dialog.cancel')])) === 0;
    if (isAgreed) {
      await settings.change({ isUpdateWanted: isToBeWanted });
      keeper.begin();
    }
    // Also when it is as it was: the system has ticked the item already.
    onChanged();
    if (isAgreed && isToBeWanted) await keeper.look();
  }

  keeper.begin();
  return {
    choice: () => ({
      whyNot,
      isWanted: isWanted(),
      onWanted: (isToBeWanted) => void want(isToBeWanted),
      onLook: () => void keeper.look(),
    }),
  };
}
