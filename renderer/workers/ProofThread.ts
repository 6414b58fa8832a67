import type { ProofAnswer, ProofMessage } from './ProofMessages';
import { Watch } from './Watch';

/** Whoever checks an article, seen from the window. */
export interface ProofThread {
  readonly send: (message: ProofMessage) => void;
  readonly onAnswer: (listener: (answer: ProofAnswer) => void) => void;
  readonly end: () => void;
}

/**
 * A thread that checks an article. It starts when it gets the text: until then its dictionaries are of no use. `onHang` is
 * called when it has not answered for long, as by a hostile dictionary; it is ended by then.
 */
export function startProofThread(onHang?: () => void): ProofThread {
  const listeners: ((answer: ProofAnswer) => void)[] = [];
  const early: ProofMessage[] = [];
  let worker: Worker | undefined;
  let watch: Watch | undefined;
  const start = (): Worker => {
    const started = new Worker(new URL('proof.ts', import.meta.url), { type: 'module', name: 'proof' });
    watch = new Watch({
      ask: () => started.postMessage({ kind: 'ask-alive' } satisfies ProofMessage, []),
      onHang: () => {
        started.terminate();
        onHang?.();
      },
    });
    started.addEventListener('message', ({ data }: MessageEvent<ProofAnswer>) => {
      if (data.kind === 'alive') watch?.answered();
      for (const listener of listeners) listener(data);
    });
    for (const message of early.splice(0)) started.postMessage(message, []);
    return started;
  };
  return {
    send: (message) => {
      if (worker === undefined && message.kind !== 'text') early.push(message);
      else {
        worker ??= start();
        worker.postMessage(message, []);
        watch?.given();
      }
    },
    onAnswer: (listener) => void listeners.push(listener),
    end: () => {
      watch?.stop();
      worker?.terminate();
    },
  };
}
