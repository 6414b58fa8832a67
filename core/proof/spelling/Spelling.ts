import { primaryLanguage } from '../../document/languageTag';
import { compoundFault } from './compounds/compoundFault';
import type { StemIndex } from './compounds/StemIndex';
import type { LanguageRules } from './languages/LanguageRules';
import { rulesFor } from './languages/rulesFor';
import { formsOf, judgeByList } from './lists/judgeByList';
import type { WordList } from './lists/WordList';
import type { SpellingEngine } from './SpellingEngine';
import { otherSpellings } from './suggestions/otherSpellings';
import { slipCost } from './suggestions/slipCost';
import { suggestionsFor } from './suggestions/suggestionsFor';
import { plainWord } from './words/plainWord';
import type { SpellingBlock, TextSpan } from './words/SpellingBlock';
import { wordsOf } from './words/wordsOf';

/** A dictionary in use. */
export interface OpenDictionary {
  /** BCP 47: `sv`, `en-GB`. */
  readonly language: string;
  readonly engine: SpellingEngine;
  readonly stems: StemIndex;
}

/** A list in use, for one language or for all. */
export interface UsedWordList {
  readonly list: WordList;
  readonly language?: string;
}

/** A word that no dictionary and no list takes. */
export interface MisspeltWord extends TextSpan {
  /** As it stands in the text. */
  readonly word: string;
}

/** Answers that are kept, for each language. */
const keptMost = 50_000;
const suggestionsMost = 6;
/** Words of lists further away are not suggested. */
const listedCostMost = 2.2;

/**
 * Spelling by dictionaries and word lists, in any number of languages. Pure: everything comes from the engines that it
 * is given. Answers of dictionaries are kept; word lists are asked each time, so that they can change at any moment.
 */
export class Spelling {
  private readonly dictionaries: OpenDictionary[] = [];
  private readonly lists = new Map<string, UsedWordList>();
  private readonly kept = new Map<string, Map<string, boolean>>();

  /** Takes a dictionary into use; several for one language are asked in turn, but those of a country only in theirs. */
  addDictionary(dictionary: OpenDictionary): void {
    this.dictionaries.push(dictionary);
    this.kept.clear();
  }

  /** Puts a list in place of the one of this name, such as `newsroom` or `article`; without one, takes it away. */
  setWordList(name: string, used?: UsedWordList): void {
    if (used === undefined) this.lists.delete(name);
    else this.lists.set(name, used);
  }

  /** Whether there is a dictionary for a language; without one nothing is misspelt in it. */
  knows(language: string): boolean {
    return this.dictionariesFor(language).length > 0;
  }

  /** The words of a block that are misspelt, in order. */
  misspelt(block: SpellingBlock): readonly MisspeltWord[] {
    const { text, language } = block;
    if (!this.knows(language)) return [];
    return wordsOf(block)
      .filter(
        ({ word, isFirstPart }) => !this.isRight(word, language) && !(isFirstPart && this.isFirst(word, language)),
      )
      .map(({ from, to }) => ({ from, to, word: text.slice(from, to) }));
  }

  /** Whether a word alone is right in a language. */
  isRight(word: string, language: string): boolean {
    const plain = plainWord(word);
    return this.byLists(plain, language) ?? this.byDictionaries(plain, language);
  }

  /** What may have been meant, likeliest first; a few. Slow: for one word at a time, when asked. */
  suggest(word: string, language: string): readonly string[] {
    const plain = plainWord(word);
    const instead = this.listsFor(language)
      .map(({ list }) => list.wrong.get(plain.toLowerCase()))
      .find((text) => text !== undefined && text !== '');
    const pieces = plain.split('-');
    const wrong = pieces.flatMap((piece, index) => (this.isRight(piece, language) ? [] : [index]));
    const [index] = wrong;
    if (pieces.length > 1 && wrong.length === 1 && index !== undefined) {
      return this.suggestPlain(pieces[index] ?? '', language).map((piece) => pieces.with(index, piece).join('-'));
    }
    const first = [...(instead === undefined ? [] : [instead]), ...this.ofThisCountry(plain, language)];
    const suggestions = this.suggestPlain(plain, language);
    return [...new Set([...first, ...suggestions])].slice(0, suggestionsMost);
  }

  /** How this country spells a word that is right in another one with the same language. */
  private ofThisCountry(word: string, language: string): readonly string[] {
    const primary = primaryLanguage(language);
    if (primary === language.toLowerCase() || !this.isRight(word, primary)) return [];
    return otherSpellings(word, rulesFor(language).countrySpellings)
      .filter((meant) => this.isRight(meant, language))
      .map((meant) => inCaseOf(word, meant));
  }

  private suggestPlain(word: string, language: string): readonly string[] {
    const dictionaries = this.dictionariesFor(language);
    const [dictionary] = dictionaries;
    if (dictionary === undefined) return [];
    const lists = this.listsFor(language);
    const suggestions = suggestionsFor(
      word,
      {
        rules: rulesFor(language),
        lists: (meant) =>
          !lists.some(({ list }) => list.wrong.has(meant.toLowerCase())) &&
          (dictionaries.some(({ engine }) => engine.lists(meant)) || lists.some(({ list }) => list.right.has(meant))),
        accepts: (meant) => this.isRight(meant, language),
        propose: (meant) =>
          dictionaries
            .flatMap(({ engine }) => engine.propose(meant))
            .filter((proposal) => proposal.split(' ').every((piece) => this.isRight(piece, language))),
        listed: (meant) => lists.flatMap(({ list }) => nearWords(list, meant)),
      },
      suggestionsMost,
    );
    return Array.from(new Set(suggestions.map((meant) => inCaseOf(word, meant))));
  }

  /** Whether a word may be the first part of a compound whose last part comes later: `kultur- och`, `samhälls- och`. */
  private isFirst(word: string, language: string): boolean {
    const { anyLastPart, prefixes } = rulesFor(language);
    if (prefixes.has(word.toLowerCase())) return true;
    return anyLastPart !== '' && /^\p{L}+$/u.test(word) && this.isRight(word + anyLastPart, language);
  }

  private byLists(word: string, language: string): boolean | undefined {
    const rules = rulesFor(language);
    const known = {
      rules,
      isWord: (last: string): boolean => this.byDictionaries(last, language),
      isFirst: (first: string): boolean => this.isFirst(first, language),
    };
    let verdict: boolean | undefined;
    for (const { list } of this.listsFor(language)) {
      const said = judgeByList(list, word, known);
      // What one list allows, another may not forbid: the last to speak is the writer.
      if (said === 'right') return true;
      if (said === 'wrong') verdict = false;
    }
    return verdict;
  }

  private byDictionaries(word: string, language: string): boolean {
    let kept = this.kept.get(language);
    if (kept === undefined || kept.size > keptMost) this.kept.set(language, (kept = new Map()));
    const known = kept.get(word);
    if (known !== undefined) return known;
    const answer = this.isTaken(word, language) || this.isRightInPieces(word, language);
    kept.set(word, answer);
    return answer;
  }

  private isTaken(word: string, language: string): boolean {
    const rules = rulesFor(language);
    return this.dictionariesFor(language).some(({ engine, stems }) => {
      if (engine.lists(word)) return true;
      return engine.accepts(word) && !(rules.makesCompounds && compoundFault(word, engine, stems) !== undefined);
    });
  }

  /** Hyphens, colons, numbers and genitives, which dictionaries know little of. */
  private isRightInPieces(word: string, language: string): boolean {
    const rules = rulesFor(language);
    if (word.includes('-')) {
      const pieces = word.split('-');
      return pieces.every((piece, index) => {
        if (isFree(piece) || this.isRight(piece, language)) return true;
        const afterNumber = index > 0 && /^\p{N}+$/u.test(pieces[index - 1] ?? '');
        if (afterNumber && this.isAfterNumber(piece, rules, language)) return true;
        return index < pieces.length - 1 && this.isFirst(piece, language);
      });
    }
    const [stem = '', ending = '', ...more] = word.split(':');
    if (ending !== '' && more.length === 0) {
      return (
        rules.colonEndings.has(ending.toLowerCase()) &&
        (isFree(stem) || stem.length <= 6 || this.isRight(stem, language))
      );
    }
    if (/^\p{N}/u.test(word)) return this.isAfterNumber(word.replace(/^[\p{N}.,:]+/u, ''), rules, language);
    if (/\./u.test(word)) {
      return word.split('.').every((piece) => isFree(piece) || this.isRight(piece, language));
    }
    return rules
      .basesOfGenitive(word)
      .some((base) => base !== word && base.length > 1 && /^\p{Lu}/u.test(base) && this.isTaken(base, language));
  }

  private isAfterNumber(rest: string, rules: LanguageRules, language: string): boolean {
    return rest.length <= 3 || rules.numberEndings.has(rest.toLowerCase()) || this.isRight(rest, language);
  }

  private dictionariesFor(language: string): readonly OpenDictionary[] {
    const fitting = this.dictionaries.filter((dictionary) => isWithin(dictionary.language, language));
    if (fitting.length > 0) return fitting;
    const primary = primaryLanguage(language);
    return this.dictionaries.filter((dictionary) => primaryLanguage(dictionary.language) === primary);
  }

  private listsFor(language: string): readonly UsedWordList[] {
    const primary = primaryLanguage(language);
    return Array.from(this.lists.values()).filter(
      ({ language: of }) => of === undefined || primaryLanguage(of) === primary,
    );
  }
}

/** Whether one is the other, or that of one of its countries: `en-GB` goes with `en` and with itself, not with `en-US`. */
function isWithin(one: string, other: string): boolean {
  const [first, second] = [`${one.toLowerCase()}-`, `${other.toLowerCase()}-`];
  return first.startsWith(second) || second.startsWith(first);
}

/** What no dictionary is asked for within a word: numbers, single letters, initialisms. */
function isFree(piece: string): boolean {
  return piece.length < 2 || /^[\p{N}.,:]+$/u.test(piece) || /^\p{Lu}{2,5}s?$/u.test(piece) || /\p{N}/u.test(piece);
}

/** The words of a list that may be meant. */
function nearWords(list: WordList, word: string): readonly string[] {
  const near: string[] = [];
  const lower = word.toLowerCase();
  for (const words of [list.right, list.inflected]) {
    for (const meant of words) {
      if (Math.abs(meant.length - word.length) <= 2 && slipCost(lower, meant.toLowerCase()) <= listedCostMost)
        near.push(meant);
    }
  }
  return near;
}

/** What was meant, in capitals or with one, as what was typed. */
function inCaseOf(typed: string, meant: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return meant.toUpperCase();
  return formsOf(typed).length > 1 && meant === meant.toLowerCase()
    ? meant.slice(0, 1).toUpperCase() + meant.slice(1)
    : meant;
}
