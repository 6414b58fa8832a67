import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleLimits } from '#core/library/bundle/bundleLimits';
import { readBundleJson } from '#core/library/bundle/readBundleJson';

const { jsonDepth, jsonParts } = bundleLimits;

function codeOf(text: string): string {
  const read = readBundleJson(text, 'a.json');
  return read.ok ? 'ok' : (read.error[0]?.code ?? '');
}

describe('readBundleJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '\uFEFF'), (value, mark) => {
        const text = JSON.stringify(value, null, 1);
        expect(readBundleJson(mark + text, 'a.json')).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('counts depth and parts as they are, and not those within strings', () => {
    expect(codeOf('['.repeat(jsonDepth) + ']'.repeat(jsonDepth))).toBe('ok');
    expect(codeOf('['.repeat(jsonDepth + 1) + ']'.repeat(jsonDepth + 1))).toBe('too-deep');
    expect(codeOf(`[${'{},'.repeat(jsonParts - 2)}{}]`)).toBe('ok');
    expect(codeOf(`[${'{},'.repeat(jsonParts - 1)}{}]`)).toBe('too-many-parts');
    expect(codeOf(JSON.stringify(`"\\${'['.repeat(jsonParts + 1)}"`))).toBe('ok');
    expect(codeOf(`["\\"${'['.repeat(jsonDepth + 1)}"]`)).toBe('ok');
  });

  it('tells what is no JSON, even when it is large', () => {
    expect(codeOf('')).toBe('not-json');
    expect(codeOf('{"a": }')).toBe('not-json');
    expect(codeOf(`"${'a'.repeat(10_000_000)}`)).toBe('not-json');
  });
});
