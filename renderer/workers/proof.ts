/** The thread that checks the article: messages to `ProofRoom` and back. */
import { articleChecks, blockChecks } from '#core/proof/checks/checks';
import type { HouseStyle } from '#core/proof/houseStyle/HouseStyle';
import { houseStyleCheck } from '#core/proof/houseStyle/HouseStyle';
import { ProofSession } from '#core/proof/ProofSession';
import { readWordList } from '#core/proof/spelling/lists/readWordList';
import type { Spelling } from '#core/proof/spelling/Spelling';
import { spellingCheck } from '#core/proof/spelling/spellingCheck';
import type { ProofAnswer, ProofMessage } from './ProofMessages';
import { ProofRoom } from './ProofRoom';
import { openHouseStyle } from './openHouseStyle';
import { openSpelling } from './openSpelling';

/** How long nothing more must have come before the whole is looked at. */
const calmMs = 600;

const room = new ProofRoom();
let timer: ReturnType<typeof setTimeout> | undefined;
let language = '';
let isOpening = false;
let spelling: Spelling | undefined;
let houseStyle: HouseStyle | undefined;
let words: Extract<ProofMessage, { kind: 'words' }> | undefined;

const answer = (given: ProofAnswer): void => postMessage(given);

addEventListener('message', ({ data }: MessageEvent<ProofMessage>) => {
  switch (data.kind) {
    case 'text':
      answer(room.takeText(data));
      break;
    case 'details':
      answer(room.takeDetails(data));
      void checkIn(data.language.split('-', 1)[0] ?? '');
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

/** Takes the dictionaries and rules of a language into use. Until they are read, the other checks go on without them. */
async function checkIn(next: string): Promise<void> {
  if (next === language) return;
  language = next;
  spelling = undefined;
  houseStyle = undefined;
  checkAnew();
  isOpening = next === 'sv' || next === 'en';
  if (next !== 'sv' && next !== 'en') return;
  try {
    const [rules, opened] = await Promise.all([openHouseStyle(next), openSpelling(next)]);
    // The article may have got another language meanwhile.
    if (language !== next) return;
    houseStyle = rules;
    spelling = opened;
    checkAnew();
  } finally {
    // Without a dictionary that is damaged, nobody waits for it either.
    if (language === next) {
      isOpening = false;
      checkWholeSoon();
    }
  }
}

/** By other words, or in another language, every block is to be checked again. */
function checkAnew(): void {
  for (const list of ['newsroom', 'own'] as const) {
    const text = words?.[list] ?? '';
    const read = readWordList(text);
    if (read.ok) spelling?.setWordList(list, { list: read.value.list });
  }
  const checks = [
    ...blockChecks,
    ...(houseStyle === undefined ? [] : [houseStyleCheck(houseStyle)]),
    ...(spelling === undefined ? [] : [spellingCheck(spelling)]),
  ];
  answer(room.useSession(new ProofSession(checks, articleChecks)));
}

function checkWholeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => answer(room.checkWhole({ isComplete: !isOpening })), calmMs);
}
