import type { Clock } from '../../../base/Clock';
import type { Result } from '../../../base/Result';
import { failure, success } from '../../../base/Result';
import type { SpellingEngine } from '../SpellingEngine';
import type { SpellingProblem } from '../SpellingProblem';
import type { HunspellProgram } from './HunspellProgram';
import { startHunspell } from './HunspellProgram';
import type { PreparedDictionary } from './preparedDictionary';
import { readUtf8, writeUtf8 } from './utf8';

/** Longer words are not asked for: Hunspell itself stops at about as many. */
const wordLettersMost = 80;
/**
 * Hunspell tries to put a compound together for 50 ms at most; a dictionary made to use that up is shut in the end. On a
 * busy machine an answer now and then is slow too: as many quick ones between them make up for it.
 */
const slowMs = 45;
const slowAnswersMost = 400;
const quickAnswersForASlowOne = 20;
/** One answer counts as so many slow ones at most: the computer may have been asleep meanwhile. */
const slowAnswersInOneMost = 20;

/** Hunspell with one dictionary, in memory of its own: what a bad dictionary destroys is its own. */
export class HunspellEngine implements SpellingEngine {
  /** Slow answers that quick ones have not made up for. */
  private slowAnswers = 0;
  private hasFailed = false;
  private readonly wordAddress: number;
  private readonly listAddress: number;

  private constructor(
    private readonly program: HunspellProgram,
    private readonly whole: number,
    /** The same dictionary without compounding, which answers much faster. */
    private readonly plain: number,
    private readonly clock: Clock,
  ) {
    this.wordAddress = program._malloc(3 * wordLettersMost + 1);
    this.listAddress = program._malloc(4);
  }

  /** Loads a dictionary: some 0.4 s of work for the Swedish one. `code` is Hunspell itself, see `startHunspell`. */
  static async open(
    { affixes, affixesWithoutCompounds, words }: PreparedDictionary,
    { code, clock }: { readonly code: Uint8Array; readonly clock: Clock },
  ): Promise<Result<HunspellEngine, SpellingProblem>> {
    const program = await startHunspell(code);
    try {
      const whole = load(program, affixes, words);
      const plain = affixesWithoutCompounds === undefined ? whole : load(program, affixesWithoutCompounds, words);
      if (whole === 0 || plain === 0) return failure({ code: 'dictionary-refused' });
      return success(new HunspellEngine(program, whole, plain, clock));
    } catch {
      // WebAssembly traps, and the program throws numbers: whatever it is, the dictionary is what brought it about.
      return failure({ code: 'dictionary-refused' });
    }
  }

  get memoryBytes(): number {
    return this.program.HEAPU8.length;
  }

  get isBroken(): boolean {
    return this.hasFailed || this.slowAnswers > slowAnswersMost;
  }

  accepts(word: string): boolean {
    return this.lists(word) || (this.plain !== this.whole && this.ask(this.whole, word));
  }

  lists(word: string): boolean {
    return this.ask(this.plain, word);
  }

  propose(word: string): readonly string[] {
    if (!this.canAsk(word)) return [];
    try {
      writeUtf8(this.program.HEAPU8, this.wordAddress, word);
      const count = this.program._Hunspell_suggest(this.whole, this.listAddress, this.wordAddress);
      if (count <= 0) return [];
      // Memory may have grown in the meantime, so its views are read anew.
      const { HEAPU8, HEAPU32 } = this.program;
      const first = (HEAPU32[this.listAddress >> 2] ?? 0) >> 2;
      const proposals = Array.from({ length: count }, (_, index) => readUtf8(HEAPU8, HEAPU32[first + index] ?? 0));
      this.program._Hunspell_free_list(this.whole, this.listAddress, count);
      return proposals;
    } catch {
      this.hasFailed = true;
      return [];
    }
  }

  private ask(dictionary: number, word: string): boolean {
    if (!this.canAsk(word)) return true;
    const startMs = this.clock.now();
    try {
      writeUtf8(this.program.HEAPU8, this.wordAddress, word);
      const isTaken = this.program._Hunspell_spell(dictionary, this.wordAddress) !== 0;
      const tookMs = this.clock.now() - startMs;
      this.slowAnswers =
        tookMs > slowMs
          ? this.slowAnswers + Math.min(Math.floor(tookMs / slowMs), slowAnswersInOneMost)
          : Math.max(0, this.slowAnswers - 1 / quickAnswersForASlowOne);
      return isTaken;
    } catch {
      this.hasFailed = true;
      return true;
    }
  }

  private canAsk(word: string): boolean {
    return word.length <= wordLettersMost && !this.isBroken;
  }
}

function load(program: HunspellProgram, affixes: string, words: string): number {
  const [affixPath, wordsPath] = ['/a.aff', '/w.dic'];
  program.FS.writeFile(affixPath, affixes);
  program.FS.writeFile(wordsPath, words);
  const address = program._malloc(16);
  writeUtf8(program.HEAPU8, address, affixPath);
  writeUtf8(program.HEAPU8, address + 8, wordsPath);
  const dictionary = program._Hunspell_create(address, address + 8);
  program.FS.unlink(affixPath);
  program.FS.unlink(wordsPath);
  return dictionary;
}
