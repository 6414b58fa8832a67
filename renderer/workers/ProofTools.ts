import { primaryLanguage } from '#core/document/languageTag';
import type { BlockCheck } from '#core/proof/Check';
import { checksOfLanguages } from '#core/proof/checksOfLanguages';
import type { HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';
import type { DictionarySource } from '#core/proof/spelling/hunspell/DictionarySource';
import type { ProofMessage } from './ProofMessages';
import type { ProofSources, Words } from './ToolsOfLanguage';
import { ToolsOfLanguage } from './ToolsOfLanguage';

/** More languages in one article are a mistake, or somebody's attempt to fill the memory with dictionaries. */
const mostLanguages = 6;

/**
 * Dictionaries, word lists and rules of house style for the languages of an article and its blocks, as checks. What
 * can't be read is told of and takes nothing else with it.
 */
export class ProofTools {
  readonly #sources: ProofSources;
  readonly #tools = new Map<string, ToolsOfLanguage>();
  readonly #dropped = new Map<string, readonly DictionarySource[]>();
  #article = '';
  #blockLanguages: readonly string[] = [];
  #newsroom: readonly HouseStyleFile[] = [];
  #words: Words | undefined;

  constructor(sources: ProofSources) {
    this.#sources = sources;
  }

  /** Whether dictionaries or rules are still being read: what is found till then is not all. */
  get isOpening(): boolean {
    return [...this.#tools.values()].some(({ isOpening }) => isOpening);
  }

  /** The languages that are in use, told without their countries. */
  get languages(): readonly string[] {
    return [...this.#tools.keys()];
  }

  /** The checks that there are now: in the beginning none, and of another language none of the one before. */
  checks(): readonly BlockCheck[] {
    return checksOfLanguages(this.#article, this.#tools);
  }

  /** Words that may have been meant by one that is misspelt in that language; without one in that of the article. */
  suggest(word: string, language = this.#article): readonly string[] {
    return this.#tools.get(primaryLanguage(language))?.spelling?.suggest(word, language) ?? [];
  }

  /** Takes the tools of the article's language (`sv`, `en-GB`) into use. Until they are read, it is checked without. */
  async useLanguage(language: string): Promise<void> {
    if (language === this.#article) return;
    this.#article = language;
    await this.#settle();
  }

  /** The same for the languages that blocks are in. */
  async useBlockLanguages(languages: readonly string[]): Promise<void> {
    if (languages.join() === this.#blockLanguages.join()) return;
    this.#blockLanguages = languages;
    await this.#settle();
  }

  /** Takes dictionaries of a language that somebody has added into use. */
  async useDictionaries({ language, dictionaries }: Extract<ProofMessage, { kind: 'dictionaries' }>): Promise<void> {
    this.#dropped.set(language, dictionaries);
    await this.#tools.get(language)?.useDictionaries(dictionaries);
  }

  /** Takes the word lists of the newsroom and the writer into use. */
  useWords(words: Words): void {
    this.#words = words;
    for (const tools of this.#tools.values()) tools.useWords(words);
    this.#sources.onChange();
  }

  /** Takes the newsroom's rules into use, and tells which of their files can't be. */
  useRules({ files }: Extract<ProofMessage, { kind: 'rules' }>): void {
    const read = files.map(({ name, text }) => ({ name, file: readHouseStyle(text) }));
    this.#newsroom = read.flatMap(({ file }) => (file.ok ? [file.value] : []));
    for (const { name, file } of read) {
      if (!file.ok) this.#sources.onTrouble({ of: 'rules', name, problems: file.error });
    }
    for (const tools of this.#tools.values()) tools.useRules(this.#newsroom);
    this.#sources.onChange();
  }

  /** Opens what is wanted, and lets go of what is not. */
  async #settle(): Promise<void> {
    const wanted = new Set([this.#article, ...this.#blockLanguages].map(primaryLanguage).slice(0, mostLanguages));
    for (const [language, tools] of this.#tools) {
      if (wanted.has(language)) continue;
      tools.end();
      this.#tools.delete(language);
    }
    const opened = [...wanted].filter((language) => language !== '' && !this.#tools.has(language));
    const opening = opened.map(async (language) => {
      const tools = new ToolsOfLanguage(language, this.#sources);
      this.#tools.set(language, tools);
      tools.useWords(this.#words);
      tools.useRules(this.#newsroom);
      await tools.open(this.#dropped.get(language) ?? []);
    });
    this.#sources.onChange();
    await Promise.all(opening);
  }
}
