/** Comparing two versions of an article of 10,000 words, beside a plain word diff by the library it is built on. */
import { diffArrays } from 'diff';
import { inventedText } from './inventedText.mjs';
import { loadCore } from './loadCore.mjs';
import { row } from './statistics.mjs';

const wordCount = 10_000;

/** @typedef {{ type: string, content?: { type: string, text: string }[] }} Block */

/**
 * @param {readonly string[]} paragraphs
 * @returns {{ type: 'doc', content: Block[] }}
 */
function documentOf(paragraphs) {
  const header = ['kicker', 'headline', 'standfirst', 'byline', 'dateline'].map((type) => ({ type }));
  const body = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content: [...header, ...body] };
}

/**
 * Prints for each kind of change how long the comparison takes and how long the plain word diff.
 * @param {{ readonly rounds: number }} options
 */
export async function compare({ rounds }) {
  const { compareDocuments } = await loadCore({ compareDocuments: 'core/compare/compareDocuments.ts' });
  const text = inventedText({ vocabularySize: 12_000 });
  const paragraphs = Array.from({ length: wordCount / 60 }, () => text.sentences(60));
  /** @param {number} share of words that are changed, taken away or added */
  const edited = (/** @type {readonly string[]} */ list, /** @type {number} */ share) =>
    list.map((paragraph) =>
      paragraph
        .split(' ')
        .flatMap((word) => {
          if (text.chance() >= share) return [word];
          const kind = text.chance();
          return kind < 0.33 ? [] : kind < 0.66 ? [text.word(), word] : [text.word()];
        })
        .join(' '),
    );
  const light = edited(paragraphs, 0.01);
  const reordered = [...light.slice(20, 30), ...light.slice(0, 20), ...light.slice(33), text.sentences(60)];

  /** @type {readonly { readonly name: string, readonly before: readonly string[], readonly after: readonly string[], readonly hasFloor: boolean }[]} */
  const cases = [
    { name: '1 % of words changed', before: paragraphs, after: light, hasFloor: true },
    { name: 'the same, blocks moved', before: paragraphs, after: reordered, hasFloor: true },
    { name: '10 % of words changed', before: paragraphs, after: edited(paragraphs, 0.1), hasFloor: true },
    // The plain diff needs many seconds for these.
    { name: '40 % of words changed', before: paragraphs, after: edited(paragraphs, 0.4), hasFloor: false },
    { name: 'another text', before: paragraphs, after: paragraphs.map(() => text.sentences(60)), hasFloor: false },
    {
      name: 'one paragraph, 3 % changed',
      before: [paragraphs.join(' ')],
      after: [edited(paragraphs, 0.03).join(' ')],
      hasFloor: true,
    },
  ];
  console.log(`\ncompare: two versions of ${wordCount} words, ${rounds} rounds`);
  for (const { name, before, after, hasFloor } of cases) {
    const [old, fresh] = [documentOf(before), documentOf(after)];
    const [oldWords, newWords] = [before, after].map((list) => list.join(' ').split(' '));
    /** @type {number[]} */
    const spalt = [];
    /** @type {number[]} */
    const plain = [];
    for (let round = 0; round < rounds; round++) {
      spalt.push(milliseconds(() => compareDocuments(old, fresh)));
      if (hasFloor) plain.push(milliseconds(() => diffArrays(oldWords ?? [], newWords ?? [])));
    }
    console.log(row(`  ${name}`, spalt));
    if (hasFloor) console.log(row('    plain diff of the words', plain));
  }
}

/** @param {() => unknown} action */
function milliseconds(action) {
  const start = performance.now();
  action();
  return performance.now() - start;
}
