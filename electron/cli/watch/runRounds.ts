import { diskFailureOf } from '../../storage/diskFailureOf';
import type { Watched } from '../Command';
import { failed } from '../failed';
import type { Texts } from '../messages/Texts';
import type { Outcome } from '../Outcome';
import { ArticleWatch } from './ArticleWatch';

/** A round begins when nothing has changed for so long: then whoever writes is done. */
const quietMs = 300;

/**
 * Does a round, and another whenever an article has changed, until the signal comes. Undefined then; an outcome where
 * the places can't be watched, or where nothing that an article becomes could mend what was asked for.
 */
export async function runRounds(
  { places, round }: Watched,
  {
    texts,
    print,
    signal,
  }: { readonly texts: Texts; readonly print: (outcome: Outcome) => void; readonly signal: AbortSignal },
): Promise<Outcome | undefined> {
  const news = { hasCome: true, lastMs: 0 };
  let said: ReadonlySet<string> = new Set();
  let wake: (() => void) | undefined;
  const change = (): void => {
    news.hasCome = true;
    news.lastMs = performance.now();
    wake?.();
  };
  signal.addEventListener('abort', () => wake?.());
  const woken = (mostMs?: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = mostMs === undefined ? undefined : setTimeout(resolve, mostMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  let watch: ArticleWatch;
  try {
    watch = await ArticleWatch.of(places, change);
  } catch (error) {
    const [filePath = ''] = places;
    return failed({ ...diskFailureOf(error, filePath), isGiven: true }, texts);
  }
  try {
    for (let number = 1; !signal.aborted; number++) {
      news.hasCome = false;
      const outcome = await round();
      if (number === 1 && Reflect.get(outcome.data, 'code') === 'usage') return outcome;
      // What was said of the round before, and still holds, is not said again.
      const messages = outcome.messages.filter((message) => !said.has(message));
      said = new Set(outcome.messages);
      if (outcome.lines.length + messages.length > 0) print({ ...outcome, messages });
      while (!news.hasCome && !signal.aborted) await woken();
      // Every further change puts it off.
      for (let restMs = quietMs; restMs > 0 && !signal.aborted; restMs = news.lastMs + quietMs - performance.now())
        await woken(restMs);
    }
    return undefined;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    watch.close();
  }
}
