/** The thread that checks the article: messages to `ProofRoom` and back. */
import { articleChecks, blockChecks } from '#core/proof/checks/checks';
import { ProofSession } from '#core/proof/ProofSession';
import type { ProofAnswer, ProofMessage } from './ProofMessages';
import { ProofRoom } from './ProofRoom';

/** How long nothing more must have come before the whole is looked at. */
const calmMs = 600;

const room = new ProofRoom(new ProofSession(blockChecks, articleChecks));
let timer: ReturnType<typeof setTimeout> | undefined;

const answer = (given: ProofAnswer): void => postMessage(given);

addEventListener('message', ({ data }: MessageEvent<ProofMessage>) => {
  switch (data.kind) {
    case 'text':
      answer(room.takeText(data));
      break;
    case 'details':
      answer(room.takeDetails(data));
      break;
    case 'words':
      break;
    case 'suggest':
      answer({ kind: 'suggested', request: data.request, words: [] });
      return;
  }
  clearTimeout(timer);
  timer = setTimeout(() => answer(room.checkWhole()), calmMs);
});
