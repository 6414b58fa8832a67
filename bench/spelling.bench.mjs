/**
 * Spelling of a long article as the app has it, beside a floor in the same run: Hunspell alone with the same
 * dictionaries, asked once for each word, without our judgement of compounds, lists and pieces; and beside Hunspell's
 * own command line, where the system has it, with its start. Then opening, suggestions, memory, and how often the words
 * of the tests' tables are judged rightly.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inventedText } from './inventedText.mjs';
import { spellingOf } from './spellingOf.mjs';
import { median, percentile, row } from './statistics.mjs';

const dictionaries = { sv: ['sv'], en: ['en-GB', 'en-US'] };
const commandLineDictionaries = { sv: 'sv_SE', en: 'en_GB' };
const wordCount = 20_000;
const suggestedMost = 150;

/**
 * Prints words a second, opening, suggestions, memory and accuracy for each language.
 * @param {{ readonly rounds: number }} options
 */
export async function spelling({ rounds }) {
  for (const language of /** @type {const} */ (['sv', 'en'])) {
    const correct = linesOf(`${language}.correct`);
    const misspelt = linesOf(`${language}.misspelt`).map((line) => {
      const space = line.indexOf(' ');
      return { typed: line.slice(0, space), meant: line.slice(space + 1) };
    });
    const paragraphs = articleOf(correct, language === 'sv');
    console.log(`\nspelling, ${language}: an article of ${wordCount} words, ${rounds} rounds`);

    /** @type {number[]} */
    const opening = [];
    /** @type {number[]} */
    const checking = [];
    /** @type {number[]} */
    const again = [];
    /** @type {number[]} */
    const floor = [];
    /** @type {number[]} */
    const commandLine = [];
    const askCommandLine = () => {
      const { status } = spawnSync('hunspell', ['-i', 'UTF-8', '-d', commandLineDictionaries[language], '-l'], {
        input: paragraphs.join('\n'),
      });
      return status === 0;
    };
    let found = 0;
    let opened = await spellingOf({ [language]: dictionaries[language] });
    for (let round = 0; round < rounds; round++) {
      // Another one each round: answers that were kept would make the second round another thing.
      opened = await spellingOf({ [language]: dictionaries[language] });
      opening.push(Object.values(opened.loadingMs).reduce((sum, ms) => sum + ms, 0));
      const { spelling, engines } = opened;
      const check = () => {
        found = 0;
        for (const text of paragraphs) found += spelling.misspelt({ text, language }).length;
      };
      const askHunspell = () => {
        /** @type {Map<string, boolean>} */
        const kept = new Map();
        for (const text of paragraphs) {
          for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
            if (!kept.has(word))
              kept.set(
                word,
                engines.some((engine) => engine.accepts(word)),
              );
          }
        }
      };
      if (round % 2 === 0) floor.push(milliseconds(askHunspell));
      checking.push(milliseconds(check));
      again.push(milliseconds(check));
      if (round % 2 === 1) floor.push(milliseconds(askHunspell));
      let hasAnswered = false;
      const tookMs = milliseconds(() => (hasAnswered = askCommandLine()));
      if (hasAnswered) commandLine.push(tookMs);
    }
    console.log(row('  opening the dictionaries (processor)', opening));
    console.log(row('  the article once', checking));
    console.log(row('  the article again', again));
    console.log(row('  floor: Hunspell alone, each word once', floor));
    const perSecond = (/** @type {readonly number[]} */ values) => ((1000 * wordCount) / median(values)).toFixed(0);
    console.log(
      `    ${perSecond(checking)} words a second, again ${perSecond(again)}; floor ${perSecond(floor)}; ${(median(checking) / median(floor)).toFixed(2)} × the floor's time; ${found} findings`,
    );

    if (commandLine.length === 0) console.log('    no command line of Hunspell with this dictionary here');
    else {
      console.log(row("  Hunspell's command line, its start included", commandLine));
      console.log(`    ${(median(checking) / median(commandLine)).toFixed(2)} × the command line's time`);
    }

    const { spelling } = opened;
    /** @type {number[]} */
    const suggesting = [];
    let first = 0;
    let amongFive = 0;
    for (const [index, { typed, meant }] of misspelt.entries()) {
      /** @type {readonly string[]} */
      let suggestions = [];
      const tookMs = milliseconds(() => (suggestions = spelling.suggest(typed, language)));
      if (index < suggestedMost) suggesting.push(tookMs);
      if (suggestions[0] === meant) first++;
      if (suggestions.slice(0, 5).includes(meant)) amongFive++;
    }
    console.log(row(`  suggestions, ${suggesting.length} words`, suggesting));
    console.log(`    p95 ${percentile(suggesting, 0.95).toFixed(1)} ms a word`);

    const isFlagged = (/** @type {string} */ text) => spelling.misspelt({ text, language }).length > 0;
    const flagged = misspelt.filter(({ typed }) => isFlagged(typed)).length;
    console.log(
      `  of ${misspelt.length} misspelt words ${share(flagged, misspelt.length)} flagged; the word that was meant first for ${share(first, misspelt.length)}, among five for ${share(amongFive, misspelt.length)}`,
    );
    const wrongly = correct.filter(isFlagged).length;
    console.log(`  of ${correct.length} right words ${share(wrongly, correct.length)} flagged`);
    const { rss } = process.memoryUsage();
    console.log(
      `  Hunspell's memory ${opened.engines.map(({ memoryBytes }) => megabytes(memoryBytes)).join(' + ')} MB; of the whole process with ${rounds + 1} openings ${megabytes(rss)} MB`,
    );
  }
}

/**
 * Paragraphs of right words as often repeated as words of a language are; in Swedish also compounds of them, right and
 * wrong, since those cost the most.
 * @param {readonly string[]} words
 * @param {boolean} hasCompounds
 */
function articleOf(words, hasCompounds) {
  const { chance, word } = inventedText({ vocabularySize: 3000 });
  const pick = () => words[Math.floor(chance() ** 2 * words.length)] ?? '';
  return Array.from({ length: wordCount / 50 }, () =>
    Array.from({ length: 50 }, () => {
      const kind = chance();
      if (kind < 0.03) return word();
      if (hasCompounds && kind < 0.1) return `${pick()}${pick()}`;
      return pick();
    }).join(' '),
  );
}

/**
 * @param {number} count
 * @param {number} of
 */
function share(count, of) {
  return `${((100 * count) / of).toFixed(1)} %`;
}

/** @param {string} name */
function linesOf(name) {
  return readFileSync(`tests/fixtures/spelling/${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** @param {() => unknown} action */
function milliseconds(action) {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(0);
}
