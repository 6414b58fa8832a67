import type { HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import { HouseStyle } from '#core/proof/houseStyle/HouseStyle';
import { readWordList } from '#core/proof/spelling/lists/readWordList';
import type { DictionarySource } from '#core/proof/spelling/hunspell/DictionarySource';
import type { Spelling } from '#core/proof/spelling/Spelling';
import type { ProofMessage, ProofTrouble } from './ProofMessages';

/** What the tools are got from. Both may reject: then that one is told of, and the other is used without it. */
export interface ProofSources {
  readonly readShippedRules: (language: 'sv' | 'en') => Promise<HouseStyleFile>;
  /** Of the dictionaries that somebody has added, damaged ones are told. Undefined where there is no dictionary. */
  readonly openSpelling: (
    language: string,
    dropped: readonly DictionarySource[],
    onDamaged: (name: string) => void,
  ) => Promise<Spelling | undefined>;
  /** There are other checks now. */
  readonly onChange: () => void;
  /** Something was read, or could not be. */
  readonly onOpened: () => void;
  readonly onTrouble: (trouble: ProofTrouble) => void;
}

/** The texts of the word lists. */
export type Words = Extract<ProofMessage, { kind: 'words' }>;

/** Dictionaries, word lists and rules of house style for one language. What can't be read takes nothing else with it. */
export class ToolsOfLanguage {
  readonly #language: string;
  readonly #sources: ProofSources;
  #spelling: Spelling | undefined;
  #dropped: readonly DictionarySource[] = [];
  #spellingTurn = 0;
  #shipped: readonly HouseStyleFile[] = [];
  #newsroom: readonly HouseStyleFile[] = [];
  #houseStyle: HouseStyle | undefined;
  #words: Words | undefined;
  #openingCount = 0;
  #isEnded = false;

  /** `language` is told without its country: `sv`. */
  constructor(language: string, sources: ProofSources) {
    this.#language = language;
    this.#sources = sources;
  }

  get spelling(): Spelling | undefined {
    return this.#spelling;
  }

  get houseStyle(): HouseStyle | undefined {
    return this.#houseStyle;
  }

  /** Whether dictionaries or rules are still being read. */
  get isOpening(): boolean {
    return this.#openingCount > 0;
  }

  /** What comes late is not taken any more. */
  end(): void {
    this.#isEnded = true;
  }

  /** Reads what comes with Spalt for the language, with the dictionaries that somebody has added. */
  async open(dropped: readonly DictionarySource[]): Promise<void> {
    this.#dropped = dropped;
    await Promise.all([this.#openRules(), this.#openSpelling()]);
  }

  /** Takes dictionaries that somebody has added into use. */
  async useDictionaries(dropped: readonly DictionarySource[]): Promise<void> {
    this.#dropped = dropped;
    await this.#openSpelling();
  }

  /** Takes the word lists of the newsroom and the writer into use. */
  useWords(words: Words | undefined): void {
    this.#words = words;
    for (const list of ['newsroom', 'own'] as const) {
      const read = readWordList(this.#words?.[list] ?? '');
      if (read.ok) this.#spelling?.setWordList(list, { list: read.value.list });
    }
  }

  /** Takes the newsroom's rules into use. */
  useRules(newsroom: readonly HouseStyleFile[]): void {
    this.#newsroom = newsroom;
    const files = [...this.#shipped, ...newsroom];
    this.#houseStyle = files.length === 0 ? undefined : new HouseStyle(files, this.#language);
  }

  async #openRules(): Promise<void> {
    const language = this.#language;
    if (language !== 'sv' && language !== 'en') return;
    await this.#open(this.#sources.readShippedRules(language), 'house-style', (rules) => {
      this.#shipped = [rules];
      this.useRules(this.#newsroom);
    });
  }

  async #openSpelling(): Promise<void> {
    this.#spellingTurn += 1;
    const turn = this.#spellingTurn;
    const opened = this.#sources.openSpelling(this.#language, this.#dropped, (name) =>
      this.#sources.onTrouble({ of: 'dictionary', name }),
    );
    await this.#open(opened, 'spelling', (spelling) => {
      // Others may have been added while these were opened.
      if (turn !== this.#spellingTurn) return;
      this.#spelling = spelling;
      this.useWords(this.#words);
    });
  }

  async #open<Tool>(opened: Promise<Tool>, of: 'house-style' | 'spelling', take: (tool: Tool) => void): Promise<void> {
    let tool: Tool;
    this.#openingCount += 1;
    try {
      tool = await opened;
    } catch {
      if (!this.#isEnded) this.#sources.onTrouble({ of, language: this.#language });
      return;
    } finally {
      this.#openingCount -= 1;
      this.#sources.onOpened();
    }
    if (this.#isEnded) return;
    take(tool);
    this.#sources.onChange();
  }
}
