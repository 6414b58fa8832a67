import path from 'node:path';
import { app } from 'electron';
import { versionOf } from '../../storage/log/harmlessTexts';
import { createLogDisk } from '../../storage/log/createLogDisk';
import { Log } from '../../storage/log/Log';
import type { GoneReason } from '../../storage/log/LogEvents';
import type { SettingsStore } from '../../storage/settings/openSettings';
import { mostFailedStarts, StartRecord } from '../../storage/start/StartRecord';
import { systemClock } from '../../storage/systemClock';
import type { Texts } from '../language/Texts';
import { languageOfSystem, textsIn } from '../language/Texts';
import { askForSafeMode } from '../safeMode/askForSafeMode';
import { Restart } from '../safeMode/Restart';
import { settingsInSafeMode } from '../safeMode/settingsInSafeMode';
import { MainFailures } from './MainFailures';
import { reportText } from './reportText';
import { surroundingsNow } from './surroundingsNow';
import { tellMainFailure } from './tellMainFailure';

/** The folder of the log, in that of the user's data. */
export const logFolderName = 'log';

/** What stands by for when something goes wrong: the log, starts that did not come up, bugs that nobody has caught. */
export class Watch {
  readonly log: Log;
  readonly restart: Restart;
  readonly #record: StartRecord;
  #isSafeMode: boolean;
  #texts: () => Texts = () => textsIn(languageOfSystem(app.getLocale()));

  /** Begins at once, before anything else of the app. */
  constructor({ isSafeMode }: { readonly isSafeMode: boolean }) {
    const userDataPath = app.getPath('userData');
    this.#isSafeMode = isSafeMode;
    this.log = new Log(path.join(userDataPath, logFolderName), { disk: createLogDisk(), clock: systemClock });
    this.restart = new Restart({ quit: () => app.quit(), log: this.log });
    this.#record = new StartRecord(userDataPath);
    const failures = new MainFailures({
      log: this.log,
      tell: async (failure) => {
        const report = reportText(surroundingsNow(this.#isSafeMode), { failure, lastLines: this.log.lastLines() });
        const answer = await tellMainFailure(report, this.#texts());
        if (answer === 'restart') this.restart.ask(this.#isSafeMode);
        else if (answer === 'quit') app.quit();
      },
    });
    process.on('uncaughtException', (error) => failures.take('exception', error));
    process.on('unhandledRejection', (reason) => failures.take('rejection', reason));
    app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
      if (reason === 'clean-exit') return;
      this.log.write('process-gone', { type: kindOf(type), reason: reason satisfies GoneReason, exitCode });
    });
    app.on('will-quit', () => {
      failures.end();
      this.#record.finish();
      this.log.write('ended', {});
      const args = this.restart.argumentsOf(process.argv);
      if (args !== undefined) app.relaunch({ args });
    });
    this.log.write('started', {
      version: versionOf(app.getVersion()),
      electron: versionOf(process.versions.electron),
      isSafeMode,
      failedStarts: this.#record.failedCount,
    });
  }

  get isSafeMode(): boolean {
    return this.#isSafeMode;
  }

  /** Speaks as the settings say from now on, and gives those that count. */
  async takeSettings(settings: SettingsStore): Promise<SettingsStore> {
    this.#texts = () => textsIn(settings.current().settings.interfaceLanguage);
    if (!this.#isSafeMode && this.#record.failedCount >= mostFailedStarts) {
      const isSafeMode = await askForSafeMode(this.#texts());
      if (isSafeMode === undefined) {
        app.quit();
        // The app ends here: what waits for settings waits for nothing more.
        return new Promise(() => undefined);
      }
      this.#isSafeMode = isSafeMode;
    }
    return this.#isSafeMode ? settingsInSafeMode(settings) : settings;
  }

  /** The window is there, with an article in it: this start has come up. */
  hasComeUp(): void {
    this.#record.finish();
  }
}

function kindOf(type: string): 'utility' | 'gpu' | 'other' {
  if (type === 'Utility') return 'utility';
  return type === 'GPU' ? 'gpu' : 'other';
}
