import { readFile } from 'node:fs/promises';
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';
import { articlePayloads } from '#core/contract/requests/articleRequests';
import { textOf } from '#core/text/textOf';

/** A line of the log: what was asked, or which of those questions was answered with success. */
const logLine = z.union([
  z.object({ asked: z.enum(['article:apply-steps', 'article:replace-document']), payload: z.unknown() }),
  z.object({ answered: z.int() }),
]);

/** As much of a ProseMirror step as tells how much longer it makes a text. */
const typingStep = z.object({
  from: z.int(),
  to: z.int(),
  slice: z.object({ content: z.array(z.object({ text: z.string() })) }).optional(),
});

/**
 * Has the main process tell in a log what the window asks it to save, and each success before it answers it.
 *
 * Electron gives no way to stand between a message and its handler, so this looks where it keeps them.
 */
export async function keepAnswers(app: ElectronApplication, logPath: string): Promise<void> {
  await app.evaluate(({ ipcMain }, filePath) => {
    const { appendFileSync } = process.getBuiltinModule('node:fs');
    const kept: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(kept instanceof Map)) throw new Error('Electron keeps its handlers elsewhere.');
    const handlers: Map<unknown, unknown> = kept;
    let askedCount = 0;
    const tell = (line: object): void => appendFileSync(filePath, `${JSON.stringify(line)}\n`);
    for (const name of ['article:apply-steps', 'article:replace-document']) {
      const found: unknown = handlers.get(name);
      // One that was put in place before is done with.
      const handler: unknown = typeof found === 'function' ? (Reflect.get(found, 'watched') ?? found) : found;
      if (typeof handler !== 'function') throw new Error(`Nobody answers ${name}.`);
      const watching = async (event: unknown, payload: unknown): Promise<unknown> => {
        tell({ asked: name, payload });
        askedCount += 1;
        const number = askedCount;
        const answer: unknown = await Reflect.apply(handler, ipcMain, [event, payload]);
        if (typeof answer === 'object' && answer !== null && Reflect.get(answer, 'ok') === true) {
          tell({ answered: number });
        }
        return answer;
      };
      Reflect.set(watching, 'watched', handler);
      handlers.set(name, watching);
    }
  }, logPath);
}

/** How long the text was for which there was an answer, by such a log; `length` is how long it was before. */
export async function lengthAnswered(logPath: string, length: number): Promise<number> {
  const text = await readFile(logPath, 'utf8').catch(() => '');
  const lengths = [length];
  let answered = length;
  for (const line of text.split('\n').slice(0, -1)) {
    const told = logLine.parse(JSON.parse(line));
    if ('asked' in told) lengths.push(lengthAfter(told.asked, told.payload, lengths.at(-1) ?? length));
    else answered = Math.max(answered, lengths[told.answered] ?? 0);
  }
  return answered;
}

function lengthAfter(asked: keyof typeof articlePayloads, payload: unknown, length: number): number {
  if (asked === 'article:replace-document') {
    const last = articlePayloads[asked].parse(payload).document.content.at(-1);
    return last === undefined ? 0 : textOf(last).length;
  }
  const { steps } = articlePayloads['article:apply-steps'].parse(payload);
  return z
    .array(typingStep)
    .parse(steps)
    .reduce((sum, { from, to, slice }) => {
      const added = slice?.content.reduce((count, { text }) => count + text.length, 0) ?? 0;
      return sum + added - (to - from);
    }, length);
}
