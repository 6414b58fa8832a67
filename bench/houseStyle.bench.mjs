/**
 * 10,000 rules of house style over an article of 2,000 words: making the rules ready, the first check, and the check after
 * each key. Beside a floor in the same run: looking through the changed paragraph for as many words with `includes`.
 */
import { readFileSync } from 'node:fs';
import { inventedText } from './inventedText.mjs';
import { loadCore } from './loadCore.mjs';
import { percentile, row } from './statistics.mjs';

const ruleCount = 10_000;
const wordCount = 2000;
const paragraphWords = 60;

/**
 * Prints how long rules take with each key.
 * @param {{ readonly rounds: number, readonly keys: number }} options
 */
export async function houseStyle({ rounds, keys }) {
  const {
    blockChecks,
    HouseStyle,
    houseStyleCheck,
    proofBlocks,
    ProofSession,
    readHouseStyleValue,
    usualProofSettings,
  } = await loadCore({
    HouseStyle: 'core/proof/houseStyle/HouseStyle.ts',
    readHouseStyle: 'core/proof/houseStyle/readHouseStyle.ts',
    ProofSession: 'core/proof/ProofSession.ts',
    ProofSettings: 'core/proof/ProofSettings.ts',
    proofBlocks: 'core/proof/proofBlocks.ts',
    checks: 'core/proof/checks/checks.ts',
  });
  const text = inventedText({ vocabularySize: 30_000 });
  // Of the words that rules are about, a few are in the text: rules are for what is seldom written.
  const rare = inventedText({ vocabularySize: 100_000, seed: 11 });
  const ruleWord = () => {
    for (;;) {
      const word = rare.word();
      if (word.length > 4) return word;
    }
  };
  const paragraphs = Array.from({ length: wordCount / paragraphWords }, () => text.sentences(paragraphWords));
  const shipped = JSON.parse(readFileSync('resources/houseStyle/sv.json', 'utf8'));
  // Nine in ten are words and phrases, as in newsrooms that have so many; a tenth are patterns.
  const fileWith = (/** @type {() => string} */ word) => {
    const invented = Array.from({ length: ruleCount - shipped.rules.length }, (_, at) => {
      const rule = { id: `r${at}`, category: 'words', message: 'Nej.', replacements: ['ja'] };
      if (at % 10 > 0) return { ...rule, words: [at % 3 === 0 ? `${word()} ${word()}` : word()] };
      return { ...rule, pattern: `(?:den|det) ${word()}(?:s|ns)? \\p{L}+` };
    });
    return { ...shipped, rules: [...shipped.rules, ...invented] };
  };
  const usual = fileWith(ruleWord);
  const kinds = [
    { name: 'house style', checks: [], file: usual },
    { name: 'with every other check of a block', checks: blockChecks, file: usual },
    { name: 'house style, nearly every word in rules', checks: [], file: fileWith(text.word) },
  ];
  const context = { language: 'sv', date: { year: 2026, month: 11 }, settings: usualProofSettings };

  console.log(`\nhouseStyle: ${ruleCount} rules, an article of ${wordCount} words, ${rounds} rounds of ${keys} keys`);
  /** @type {number[]} */
  const making = [];
  /** @type {number[]} */
  const floor = [];
  const words = usual.rules.flatMap((/** @type {{ words?: string[] }} */ rule) => rule.words ?? []);
  for (const { name, checks, file } of kinds) {
    /** @type {number[]} */
    const first = [];
    /** @type {number[]} */
    const perKey = [];
    let asked = 0;
    let found = 0;
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const rules = readHouseStyleValue(file);
      if (!rules.ok) throw new Error(JSON.stringify(rules.error[0]));
      const style = houseStyleCheck(new HouseStyle([rules.value], 'sv'));
      making.push(performance.now() - start);
      const counted = {
        name: style.name,
        findIn: (/** @type {unknown} */ block, /** @type {unknown} */ given) => {
          asked++;
          return style.findIn(block, given);
        },
      };
      const session = new ProofSession([counted, ...checks], []);
      let document = documentOf(paragraphs);
      first.push(milliseconds(() => (found = session.checkBlocks(proofBlocks(document), context).length)));
      const before = asked;
      for (let key = 0; key < keys; key++) {
        const at = Math.floor(text.chance() * paragraphs.length);
        const changed = `${paragraphs[at]} ${text.word().slice(0, 1 + (key % 6))}${key}`;
        document = documentOf(paragraphs.map((paragraph, index) => (index === at ? changed : paragraph)));
        perKey.push(milliseconds(() => session.checkBlocks(proofBlocks(document), context)));
        if (checks.length === 0)
          floor.push(milliseconds(() => words.filter((/** @type {string} */ word) => changed.includes(word))));
      }
      if (asked - before > 2 * keys)
        throw new Error(`More than the changed paragraph was checked: ${asked - before} blocks`);
    }
    console.log(row(`  ${name}, the article once`, first));
    console.log(row(`  ${name}, after a key`, perKey));
    console.log(
      `    p95 ${percentile(perKey, 0.95).toFixed(2)} ms a key; ${(asked / rounds).toFixed(0)} blocks looked at a round; ${found} findings in the article`,
    );
  }
  console.log(row('  reading the rules and making them ready', making));
  console.log(row('  floor: the words alone, by includes, in the changed paragraph', floor));
}

/** @param {readonly string[]} paragraphs */
function documentOf(paragraphs) {
  const header = ['kicker', 'headline', 'standfirst', 'byline', 'dateline'].map((type) => ({ type }));
  return {
    type: 'doc',
    content: [...header, ...paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))],
  };
}

/** @param {() => unknown} action */
function milliseconds(action) {
  const start = performance.now();
  action();
  return performance.now() - start;
}
