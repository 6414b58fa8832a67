import type { BlockCheck } from '#core/proof/Check';
import type { HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import { HouseStyle, houseStyleCheck } from '#core/proof/houseStyle/HouseStyle';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';
import { readWordList } from '#core/proof/spelling/lists/readWordList';
import type { DictionarySource } from '#core/proof/spelling/hunspell/DictionarySource';
import type { Spelling } from '#core/proof/spelling/Spelling';
import { spellingCheck } from '#core/proof/spelling/spellingCheck';
import type { ProofMessage, ProofTrouble } from './ProofMessages';

/** What the tools are got from. Both may reject: then that one is told of, and the other is used without it. */
interface ProofSources {
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

type Words = Extract<ProofMessage, { kind: 'words' }>;
type Dictionaries = Extract<ProofMessage, { kind: 'dictionaries' }>;
type Rules = Extract<ProofMessage, { kind: 'rules' }>;

/**
 * Dictionaries, word lists and rules of house style for the language of the article, as checks. What can't be read is
 * told of and takes nothing else with it.
 */
export class ProofTools {
  readonly #sources: ProofSources;
  #language = '';
  #spelling: Spelling | undefined;
  #dropped: Dictionaries | undefined;
  #spellingTurn = 0;
  #shipped: readonly HouseStyleFile[] = [];
  #newsroom: readonly HouseStyleFile[] = [];
  #houseStyle: HouseStyle | undefined;
  #words: Words | undefined;
  #openingCount = 0;

  constructor(sources: ProofSources) {
    this.#sources = sources;
  }

  /** Whether dictionaries or rules are still being read: what is found till then is not all. */
  get isOpening(): boolean {
    return this.#openingCount > 0;
  }

  /** The checks that there are now: in the beginning none, and of another language none of the one before. */
  checks(): readonly BlockCheck[] {
    return [
      ...(this.#houseStyle === undefined ? [] : [houseStyleCheck(this.#houseStyle)]),
      ...(this.#spelling === undefined ? [] : [spellingCheck(this.#spelling, this.#language)]),
    ];
  }

  /** Words that may have been meant by one that is misspelt. */
  suggest(word: string): readonly string[] {
    return this.#spelling?.suggest(word, this.#language) ?? [];
  }

  /** Takes the tools of a language (`sv`) into use. Until they are read, the article is checked without them. */
  async useLanguage(language: string): Promise<void> {
    if (language === this.#language) return;
    this.#language = language;
    this.#spelling = undefined;
    this.#shipped = [];
    this.#makeHouseStyle();
    this.#sources.onChange();
    await Promise.all([this.#openRules(language), this.#openSpelling()]);
  }

  /** Takes dictionaries that somebody has added into use, when they are of the language of the article. */
  async useDictionaries(dictionaries: Dictionaries): Promise<void> {
    this.#dropped = dictionaries;
    if (dictionaries.language === this.#language) await this.#openSpelling();
  }

  async #openRules(language: string): Promise<void> {
    if (language !== 'sv' && language !== 'en') return;
    await this.#open(language, this.#sources.readShippedRules(language), 'house-style', (rules) => {
      this.#shipped = [rules];
      this.#makeHouseStyle();
    });
  }

  async #openSpelling(): Promise<void> {
    const language = this.#language;
    this.#spellingTurn += 1;
    const turn = this.#spellingTurn;
    const dropped = this.#dropped?.language === language ? this.#dropped.dictionaries : [];
    const opened = this.#sources.openSpelling(language, dropped, (name) =>
      this.#sources.onTrouble({ of: 'dictionary', name }),
    );
    await this.#open(language, opened, 'spelling', (spelling) => {
      // Others may have been added while these were opened.
      if (turn !== this.#spellingTurn) return;
      this.#spelling = spelling;
      this.#giveWords();
    });
  }

  /** Takes the word lists of the newsroom and the writer into use. */
  useWords(words: Words): void {
    this.#words = words;
    this.#giveWords();
    this.#sources.onChange();
  }

  /** Takes the newsroom's rules into use, and tells which of their files can't be. */
  useRules({ files }: Rules): void {
    const read = files.map(({ name, text }) => ({ name, file: readHouseStyle(text) }));
    this.#newsroom = read.flatMap(({ file }) => (file.ok ? [file.value] : []));
    for (const { name, file } of read) {
      if (!file.ok) this.#sources.onTrouble({ of: 'rules', name, problems: file.error });
    }
    this.#makeHouseStyle();
    this.#sources.onChange();
  }

  async #open<Tool>(
    language: string,
    opened: Promise<Tool>,
    of: 'house-style' | 'spelling',
    take: (tool: Tool) => void,
  ): Promise<void> {
    let tool: Tool;
    this.#openingCount += 1;
    try {
      tool = await opened;
    } catch {
      if (this.#language === language) this.#sources.onTrouble({ of, language });
      return;
    } finally {
      this.#openingCount -= 1;
      this.#sources.onOpened();
    }
    // The article may have got another language meanwhile.
    if (this.#language !== language) return;
    take(tool);
    this.#sources.onChange();
  }

  #makeHouseStyle(): void {
    const files = [...this.#shipped, ...this.#newsroom];
    this.#houseStyle = files.length === 0 ? undefined : new HouseStyle(files, this.#language);
  }

  #giveWords(): void {
    for (const list of ['newsroom', 'own'] as const) {
      const read = readWordList(this.#words?.[list] ?? '');
      if (read.ok) this.#spelling?.setWordList(list, { list: read.value.list });
    }
  }
}
