/** The thread that checks the article: messages to `ProofRoom` and back. */
import '#core/base/withoutEval';
import { articleChecks, blockChecks } from '#core/proof/checks/checks';
import { ProofSession } from '#core/proof/ProofSession';
import type { ProofAnswer, ProofMessage } from './ProofMessages';
import { ProofRoom } from './ProofRoom';
import { ProofTools } from './ProofTools';
import { openSpelling } from './openSpelling';
import { readShippedRules } from './readShippedRules';

/** How long nothing more must have come before the whole is looked at. */
const calmMs = 600;

const room = new ProofRoom();
let toldLanguages = '';
let timer: ReturnType<typeof setTimeout> | undefined;

const answer = (given: ProofAnswer): void => postMessage(given);

const tools = new ProofTools({
  readShippedRules,
  openSpelling,
  // By other words or rules, or in another language, every block is to be checked again.
  onChange: () => {
    answer(room.useSession(new ProofSession([...blockChecks, ...tools.checks()], articleChecks)));
    checkWholeSoon();
  },
  onOpened: checkWholeSoon,
  onTrouble: (trouble) => answer({ kind: 'trouble', trouble }),
});

addEventListener('message', ({ data }: MessageEvent<ProofMessage>) => {
  switch (data.kind) {
    case 'text':
      answer(room.takeText(data));
      void tools.useBlockLanguages(room.languages());
      tellLanguages();
      break;
    case 'details':
      answer(room.takeDetails(data));
      void tools.useLanguage(data.language);
      tellLanguages();
      break;
    case 'words':
      tools.useWords(data);
      break;
    case 'rules':
      tools.useRules(data);
      break;
    case 'dictionaries':
      void tools.useDictionaries(data);
      break;
    case 'ask-alive':
      answer({ kind: 'alive' });
      return;
    case 'suggest':
      answer({ kind: 'suggested', request: data.request, words: tools.suggest(data.word, data.language) });
      return;
  }
  checkWholeSoon();
});

/** Whoever has added dictionaries for them is asked for those. */
function tellLanguages(): void {
  const { languages } = tools;
  if (languages.join() === toldLanguages) return;
  toldLanguages = languages.join();
  answer({ kind: 'languages', languages });
}

function checkWholeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => answer(room.checkWhole({ isComplete: !tools.isOpening })), calmMs);
}
