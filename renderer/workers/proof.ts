/** The thread that checks the article: messages to `ProofRoom` and back. */
import { articleChecks, blockChecks } from '#core/proof/checks/checks';
import { ProofSession } from '#core/proof/ProofSession';
import { readWordList } from '#core/proof/spelling/lists/readWordList';
import type { Spelling } from '#core/proof/spelling/Spelling';
import { spellingCheck } from '#core/proof/spelling/spellingCheck';
import type { ProofAnswer, ProofMessage } from './ProofMessages';
import { ProofRoom } from './ProofRoom';
import { openSpelling } from './openSpelling';

/** How long nothing more must have come before the whole is looked at. */
const calmMs = 600;

const room = new ProofRoom();
let timer: ReturnType<typeof setTimeout> | undefined;
let language = '';
let spelling: Spelling | undefined;
let words: Extract<ProofMessage, { kind: 'words' }> | undefined;

const answer = (given: ProofAnswer): void => postMessage(given);

addEventListener('message', ({ data }: MessageEvent<ProofMessage>) => {
  switch (data.kind) {
    case 'text':
      answer(room.takeText(data));
      break;
    case 'details':
      answer(room.takeDetails(data));
      void spellIn(data.language.split('-', 1)[0] ?? '');
      break;
    case 'words':
      words = data;
      checkAnew();
      break;
    case 'suggest':
      answer({ kind: 'suggested', request: data.request, words: spelling?.suggest(data.word, language) ?? [] });
      return;
  }
  checkWholeSoon();
});

/** Takes the dictionaries of a language into use. Until they are read, the other checks go on without them. */
async function spellIn(next: string): Promise<void> {
  if (next === language) return;
  language = next;
  spelling = undefined;
  checkAnew();
  if (next !== 'sv' && next !== 'en') return;
  const opened = await openSpelling(next);
  // The article may have got another language meanwhile.
  if (language !== next) return;
  spelling = opened;
  checkAnew();
  checkWholeSoon();
}

/** By other words, or in another language, every block is to be checked again. */
function checkAnew(): void {
  for (const list of ['newsroom', 'own'] as const) {
    const text = words?.[list] ?? '';
    const read = readWordList(text);
    if (read.ok) spelling?.setWordList(list, { list: read.value.list });
  }
  const checks = spelling === undefined ? blockChecks : [...blockChecks, spellingCheck(spelling)];
  answer(room.useSession(new ProofSession(checks, articleChecks)));
}

function checkWholeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => answer(room.checkWhole()), calmMs);
}
