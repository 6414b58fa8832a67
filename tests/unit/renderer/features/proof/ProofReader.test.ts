import { TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckName, Severity } from '#core/proof/Finding';
import { foundWordsOf } from '#core/proof/keptAsIs';
import { findingAt, neighbourOf } from '../../../../../renderer/features/proof/findingAt';
import { ProofReader } from '../../../../../renderer/features/proof/ProofReader';
import type { PlacedFinding, ProofAnswer, ProofMessage } from '../../../../../renderer/workers/ProofMessages';
import { articleOf, documentOf, factBox, paragraph } from '../../../core/document/build';
import { openEditor } from '../../editor/support/openEditor';
import { typeText } from '../../editor/support/typeText';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const body = [paragraph('Bron öppnar.'), factBox('Fakta', paragraph('Ett.'), paragraph('Här är XXX.'))];

function openReader() {
  const { editor } = openEditor(documentOf({ headline: 'Ny bro' }, ...body));
  const sent: ProofMessage[] = [];
  const listeners: ((given: ProofAnswer) => void)[] = [];
  const reader = new ProofReader(
    editor,
    {
      send: (message) => void sent.push(message),
      onAnswer: (listener) => void listeners.push(listener),
      end: () => undefined,
    },
    articleOf(documentOf({})),
  );
  vi.advanceTimersByTime(400);
  const texts = () => sent.filter((message) => message.kind === 'text');
  const answer = (given: ProofAnswer): void => {
    for (const listener of listeners) listener(given);
  };
  return { editor, reader, sent, texts, answer };
}

function finding(
  block: number,
  within: number,
  [text, from, to]: readonly [string, number, number],
  more: { readonly check?: CheckName; readonly severity?: Severity } = {},
): PlacedFinding {
  const { check = 'gapMarker', severity = 'warning' } = more;
  const words = foundWordsOf(check, text, { from, to });
  return { check, code: 'gap', severity, facts: {}, fixes: [], block, within, from, to, words };
}

describe('ProofReader', () => {
  it('sends the article once, then only blocks that have changed, when the writer pauses', () => {
    const { editor, texts } = openReader();
    expect(texts()).toHaveLength(1);
    expect(texts()[0]?.added).toHaveLength(editor.state.doc.childCount);
    const end = editor.state.doc.content.size - editor.state.doc.child(editor.state.doc.childCount - 1).nodeSize - 1;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, end)));
    typeText(editor, ' Nu');
    expect(texts()).toHaveLength(1);
    vi.advanceTimersByTime(400);
    expect(texts()).toHaveLength(2);
    expect(texts()[1]?.added).toMatchObject([{ node: paragraph('Bron öppnar. Nu') }]);
    expect(texts()[1]?.order).toHaveLength(editor.state.doc.childCount);
  });

  it('knows where in the text a finding is, in boxes too, and no longer when its block has changed', () => {
    const { editor, reader, texts, answer } = openReader();
    const box = texts()[0]?.order.at(-1) ?? 0;
    const found = finding(box, 2, ['Här är XXX.', 7, 10]);
    answer({ kind: 'blocks', found: [{ number: box, findings: [found] }] });
    const range = reader.rangeOf(found);
    expect(range && editor.state.doc.textBetween(range.from, range.to)).toBe('XXX');
    expect(reader.read().findings).toEqual([found]);
    editor.view.dispatch(editor.state.tr.insertText('a', (range?.from ?? 0) + 1));
    expect(reader.rangeOf(found)).toBeUndefined();
  });

  it('gives findings in the order of the text, those outside it first, and leaves out what is kept', () => {
    const { reader, texts, answer } = openReader();
    const order = texts()[0]?.order ?? [];
    const [paragraphNumber = 0, box = 0] = order.slice(-2);
    const inBox = finding(box, 2, ['Här är XXX.', 7, 10]);
    const inText = finding(paragraphNumber, 0, ['Bron öppnar.', 0, 4], { check: 'spelling' });
    const outside = { ...finding(0, 0, ['', 0, 0], { check: 'byline' }), block: null };
    answer({ kind: 'blocks', found: [{ number: box, findings: [inBox] }] });
    answer({ kind: 'blocks', found: [{ number: paragraphNumber, findings: [inText] }] });
    answer({ kind: 'whole', revision: 1, isComplete: true, findings: [outside] });
    expect(reader.read()).toEqual({
      findings: [outside, inText, inBox],
      kept: [],
      hasRead: true,
      isUpToDate: true,
      isComplete: true,
    });
    reader.setKept([{ check: 'spelling', text: 'Bron', before: null }]);
    expect(reader.read()).toMatchObject({ findings: [outside, inBox], kept: [{ check: 'spelling' }] });
  });

  it('has the whole looked at once more for somebody who waits, and tells when every check took part', () => {
    const { reader, texts, answer } = openReader();
    answer({ kind: 'whole', revision: 1, isComplete: false, findings: [] });
    expect(reader.read()).toMatchObject({ isUpToDate: true, isComplete: false });
    answer({ kind: 'whole', revision: 1, isComplete: true, findings: [] });
    reader.lookNow();
    expect(texts().at(-1)).toMatchObject({ revision: 2, added: [] });
    expect(reader.read()).toMatchObject({ isUpToDate: false });
    answer({ kind: 'whole', revision: 2, isComplete: true, findings: [] });
    expect(reader.read()).toMatchObject({ isUpToDate: true, isComplete: true });
  });

  it('forgets what was found in blocks that are gone', () => {
    const { editor, reader, texts, answer } = openReader();
    const box = texts()[0]?.order.at(-1) ?? 0;
    answer({ kind: 'blocks', found: [{ number: box, findings: [finding(box, 2, ['Här är XXX.', 7, 10])] }] });
    const { doc } = editor.state;
    editor.view.dispatch(
      editor.state.tr.delete(doc.content.size - doc.child(doc.childCount - 1).nodeSize, doc.content.size),
    );
    answer({ kind: 'blocks', found: [] });
    expect(reader.read().findings).toEqual([]);
  });

  it('hands on words that may have been meant', async () => {
    const { reader, sent, answer } = openReader();
    const asked = reader.suggest('brron');
    const last = sent.at(-1);
    expect(last).toMatchObject({ kind: 'suggest', word: 'brron' });
    if (last?.kind === 'suggest') answer({ kind: 'suggested', request: last.request, words: ['bron'] });
    await expect(asked).resolves.toEqual(['bron']);
  });
});

describe('going from finding to finding', () => {
  const marks = [
    { from: 5, to: 8 },
    { from: 10, to: 20 },
    { from: 12, to: 14 },
  ].map((place) => ({ ...place, finding: finding(1, 0, ['x', 0, 1]) }));

  it('finds the narrowest at a position', () => {
    expect(findingAt(marks, 13)).toBe(marks[2]);
    expect(findingAt(marks, 20)).toBe(marks[1]);
    expect(findingAt(marks, 9)).toBeUndefined();
  });

  it('goes on and back, and round at the ends', () => {
    expect(neighbourOf(marks, { from: 1, to: 1 }, 1)).toBe(marks[0]);
    expect(neighbourOf(marks, { from: 5, to: 8 }, 1)).toBe(marks[1]);
    expect(neighbourOf(marks, { from: 12, to: 14 }, 1)).toBe(marks[0]);
    expect(neighbourOf(marks, { from: 5, to: 8 }, -1)).toBe(marks[2]);
    expect(neighbourOf(marks, { from: 12, to: 14 }, -1)).toBe(marks[1]);
    expect(neighbourOf([], { from: 1, to: 1 }, 1)).toBeUndefined();
  });
});
