import { describe, expect, it } from 'vitest';
import { answerRuleQuestion } from '../../../../renderer/workers/answerRuleQuestion';

const file = { format: 'spalt-house-style', version: 1, name: 'Prov', language: null, rules: [] };

describe('answerRuleQuestion', () => {
  it('reads the book: what comes with Spalt in both languages, and each file by itself', async () => {
    const book = await answerRuleQuestion({
      kind: 'book',
      files: [
        { name: 'a.json', text: JSON.stringify(file) },
        { name: 'b.yaml', text: 'a: [' },
      ],
    });
    expect(book).toMatchObject({
      kind: 'book',
      shipped: [{ language: 'sv' }, { language: 'en' }],
      files: [
        { name: 'a.json', read: { ok: true } },
        { name: 'b.yaml', read: { ok: false, error: [{ code: 'not-yaml' }] } },
      ],
    });
  });

  it('tries a rule, and is not hung by one that would hang others', async () => {
    const rule = { id: 'a', category: 'ord', pattern: '(a|aa)+c', message: 'Nej.' };
    const text = `${'a'.repeat(4999)}b`;
    expect(await answerRuleQuestion({ kind: 'try', rule, text, language: 'sv' })).toEqual({
      kind: 'try',
      found: { ok: true, value: [] },
    });
    expect(await answerRuleQuestion({ kind: 'try', rule: { id: 'a' }, text, language: null })).toMatchObject({
      found: { ok: false },
    });
  });

  it('reads a table', async () => {
    const table = await answerRuleQuestion({
      kind: 'table',
      text: 'id,category,words,message\r\na,ord,b,Nej.\r\n,,,x',
    });
    expect(table).toMatchObject({ table: { ok: true, value: { rules: [{ id: 'a' }], refused: [{ row: 3 }] } } });
  });
});
