import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, dialog } from 'electron';
import { settingsForm } from '../../storage/settings/settingsForm';
import { languageOfSystem, textsIn } from '../language/Texts';
import type { Texts } from '../language/Texts';
import type { Holder } from './holder';
import { isAlive, isSameProgram } from './isSameProgram';
import { knock } from './knocks';

/** How long a Spalt that runs may take to answer before the user is told that it does not. */
const answerWithinMs = 4000;
const lookEveryMs = 50;

const answers = ['try-again', 'end-other', 'quit'] as const;

/**
 * Finds out whether the Spalt that has the user's data answers, before Chromium's own lock is asked: that would wait for a
 * process that hangs, without a word, and then end it. Resolves true when this start may go on: the other one answers (and
 * is handed what was given), is gone, or the user has ended it; false when the user gives up.
 */
export async function meetHolder(holder: Holder, userDataPath: string): Promise<boolean> {
  for (;;) {
    if (!(await isSameProgram(holder, process.platform))) return true;
    if (await knock(userDataPath, { pid: process.pid, withinMs: answerWithinMs })) return true;
    await app.whenReady();
    const answer = await ask(textsOf(userDataPath));
    if (answer === 'quit') return false;
    // It may have ended by itself while the user read.
    if (answer === 'end-other' && (await isSameProgram(holder, process.platform))) await end(holder.pid);
  }
}

async function ask(texts: Texts): Promise<(typeof answers)[number]> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: texts('dialog.instance.message'),
    detail: texts('dialog.instance.detail'),
    buttons: [texts('dialog.tryAgain'), texts('dialog.instance.endOther'), texts('dialog.quit')],
    defaultId: answers.indexOf('try-again'),
    cancelId: answers.indexOf('quit'),
    noLink: true,
  });
  return answers[response] ?? 'quit';
}

/** Ends a process that does not answer, and waits until it is gone. */
async function end(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone by itself.
  }
  while (isAlive(pid)) await setTimeout(lookEveryMs);
}

/** The user's language, as the settings have it. They are only looked at: another process has them. */
function textsOf(userDataPath: string): Texts {
  const ofSystem = languageOfSystem(app.getLocale());
  try {
    const read = settingsForm.read(readFileSync(path.join(userDataPath, 'settings.json')));
    return textsIn((read.ok ? read.value.data.settings?.interfaceLanguage : undefined) ?? ofSystem);
  } catch {
    return textsIn(ofSystem);
  }
}
