import { describe, expect, it } from 'vitest';
import type { ArticleCheck, BlockCheck } from '#core/proof/Check';
import type { DocumentChild } from '#core/document/documentJson';
import { ProofSession } from '#core/proof/ProofSession';
import type { PlacedFinding, ProofAnswer } from '../../../../renderer/workers/ProofMessages';
import { ProofRoom } from '../../../../renderer/workers/ProofRoom';
import { articleOf, documentOf, factBox, paragraph } from '../../core/document/build';

const asked: string[] = [];
const gaps: BlockCheck = {
  name: 'gapMarker',
  findIn: ({ text }) => {
    asked.push(text);
    return [...text.matchAll(/XXX/gu)].map(({ index }) => ({
      check: 'gapMarker',
      code: 'gap',
      severity: 'error',
      from: index,
      to: index + 3,
      facts: {},
      fixes: [],
    }));
  },
};
const lastBlock: ArticleCheck = {
  name: 'readability',
  findIn: ({ blocks }) => [
    {
      check: 'readability',
      code: 'article-hard',
      severity: 'advice',
      place: { block: blocks.length - 1, from: 0, to: 1 },
      facts: {},
      fixes: [],
    },
    {
      check: 'byline',
      code: 'byline-missing',
      severity: 'advice',
      place: { detail: 'slug' },
      facts: {},
      fixes: [],
    },
  ],
};

function openRoom(): ProofRoom {
  asked.length = 0;
  const room = new ProofRoom();
  room.useSession(new ProofSession([gaps], [lastBlock]));
  const { language, metadata } = articleOf(documentOf({}));
  room.takeDetails({ kind: 'details', language, metadata });
  return room;
}

function textOf(revision: number, order: readonly number[], added: Readonly<Record<number, DocumentChild>>) {
  const numbered = Object.entries(added).map(([number, node]) => ({ number: Number(number), node }));
  return { kind: 'text' as const, revision, order, added: numbered };
}

const findingsIn = (answer: ProofAnswer): readonly PlacedFinding[] =>
  answer.kind === 'blocks' ? answer.found.flatMap(({ findings }) => findings) : [];

describe('ProofRoom', () => {
  it('checks what is new, and nothing else', () => {
    const room = openRoom();
    room.takeText(textOf(1, [1, 2], { 1: paragraph('Ett XXX.'), 2: paragraph('Två.') }));
    asked.length = 0;
    const answer = room.takeText(textOf(2, [1, 3], { 3: paragraph('Tre XXX.') }));
    expect(asked).toEqual(['Tre XXX.']);
    expect(findingsIn(answer)).toMatchObject([
      { block: 3, within: 0, from: 4, to: 7, words: { check: 'gapMarker', text: 'XXX', before: 'Tre' } },
    ]);
  });

  it('tells of a new block without findings, so that old marks go', () => {
    const room = openRoom();
    expect(room.takeText(textOf(1, [1], { 1: paragraph('Ett.') }))).toEqual({
      kind: 'blocks',
      found: [{ number: 1, findings: [] }],
    });
  });

  it('finds its way into blocks that hold others', () => {
    const room = openRoom();
    const answer = room.takeText(textOf(1, [7], { 7: factBox('Fakta', paragraph('Ett.'), paragraph('Här är XXX.')) }));
    expect(findingsIn(answer)).toMatchObject([{ block: 7, within: 2, from: 7 }]);
  });

  it('looks at the whole in the order it has now, and tells places by block', () => {
    const room = openRoom();
    room.takeText(textOf(1, [1, 2], { 1: paragraph('Ett.'), 2: factBox('Fakta', paragraph('Två.')) }));
    room.takeText(textOf(2, [2, 1], {}));
    expect(room.checkWhole({ isComplete: true })).toMatchObject({
      kind: 'whole',
      revision: 2,
      findings: [
        { block: 1, within: 0, words: { text: 'E' } },
        { block: null, words: { text: null } },
      ],
    });
  });

  it('forgets blocks that are gone', () => {
    const room = openRoom();
    room.takeText(textOf(1, [1, 2], { 1: paragraph('XXX'), 2: paragraph('Två.') }));
    room.takeText(textOf(2, [2], {}));
    const { language, metadata } = articleOf(documentOf({}));
    expect(findingsIn(room.takeDetails({ kind: 'details', language, metadata }))).toEqual([]);
  });
});
