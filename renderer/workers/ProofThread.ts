import type { ProofAnswer, ProofMessage } from './ProofMessages';

/** Whoever checks an article, seen from the window. */
export interface ProofThread {
  readonly send: (message: ProofMessage) => void;
  readonly onAnswer: (listener: (answer: ProofAnswer) => void) => void;
  readonly end: () => void;
}

/** Starts the thread that checks an article. */
export function startProofThread(): ProofThread {
  const worker = new Worker(new URL('proof.ts', import.meta.url), { type: 'module', name: 'proof' });
  return {
    send: (message) => worker.postMessage(message, []),
    onAnswer: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<ProofAnswer>) => listener(data)),
    end: () => worker.terminate(),
  };
}
