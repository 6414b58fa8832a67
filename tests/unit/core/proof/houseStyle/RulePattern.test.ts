import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredLiterals } from '#core/proof/houseStyle/requiredLiterals';
import { compileRulePattern } from '#core/proof/houseStyle/RulePattern';

const matches = (pattern: string, text: string, matchCase = false) => {
  const compiled = compileRulePattern(pattern, { matchCase });
  return compiled.ok ? compiled.value.matchesIn(text).map(({ from, to }) => text.slice(from, to)) : compiled.error.code;
};

describe('compileRulePattern', () => {
  it.each([
    ['(\\d+) ?%', '5 % eller 12%', ['5 %', '12%']],
    ['POLISEN', 'Polisen och polisen', ['Polisen', 'polisen']],
    ['[A-ZÅÄÖ]+', 'Åke bär', ['Åke', 'bär']],
    ['\\p{Lu}ke', 'Åke', ['Åke']],
    ['\\bbro\\b', 'bro', ['bro']],
    ['5 procent', '5\u00a0procent', ['5\u00a0procent']],
    ['i (?<hit>İzmir|lerum)', 'i İzmir, i Lerum', ['İzmir', 'Lerum']],
    ['(?:🌲)+', 'a🌲🌲b', ['🌲🌲']],
  ])('%s in %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toEqual(expected);
  });

  it('heeds case where it matters', () => {
    expect(matches('\\p{Lu}ke', 'Åke åke', true)).toEqual(['Åke']);
  });

  it.each([
    ['(', 'pattern-broken'],
    ['(?=a)', 'pattern-broken'],
    ['(a)\\1', 'pattern-broken'],
    ['a\\bb', 'pattern-boundary'],
    ['a*', 'pattern-empty'],
    ['(?:(?:[åäö]{0,40}){0,20}){0,10}x', 'pattern-broken'],
    ['(?:\\p{L}\\p{N}?){900}', 'pattern-too-large'],
  ])('refuses %s', (pattern, code) => {
    expect(matches(pattern, 'aaa')).toBe(code);
  });

  // Each of these takes a backtracking engine longer than anybody waits; all end here within the test's patience.
  it.each([
    '(a+)+$',
    '(a|a)*b',
    '(a|aa)+$',
    '(.*a){20}',
    '(\\p{L}+\\s?)+!',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(.*)(.*)(.*)(.*)(.*)x',
    '(a?){50}a{50}',
  ])('does not hang on %s', (pattern) => {
    const compiled = compileRulePattern(pattern, { matchCase: false });
    if (!compiled.ok) throw new Error(compiled.error.code);
    const texts = ['a'.repeat(5000), `${'a'.repeat(5000)}!`, 'a '.repeat(2500)];
    expect(texts.map((text) => compiled.value.matchesIn(text).length)).toHaveLength(3);
  });
});

describe('requiredLiterals', () => {
  it.each([
    ['bro', ['bro']],
    ['(?:bro|tunnel)', ['bro', 'tunnel']],
    ['(\\d+) ?%', ['%']],
    ['bro?', ['br']],
    ['b+ro', ['ro']],
    ['(?:bro)?tunnel', ['tunnel']],
    ['(?:bro)*', undefined],
    ['bro|', undefined],
    ['[bB]ro en', ['ro en']],
    ['a{2,3}bc', ['bc']],
    ['\\.se', ['.se']],
    ['(?i)bro', undefined],
    ['\\p{Lu}\\x{e5}', undefined],
    ['(?<hit>kl) (?:\\d+|x)', ['kl']],
    ['(?:^|[\\p{L},:] )(?<hit>2) (?:barn|män)', ['barn', 'män']],
  ])('%s', (pattern, expected) => {
    expect(requiredLiterals(pattern)).toEqual(expected);
  });

  it('are in every text that the pattern matches', () => {
    const pattern: fc.Memo<string> = fc.memo((depth) =>
      depth <= 1
        ? fc.constantFrom('a', 'b', 'å', '\\.', '[ab]', '[^a]', '.', '\\p{L}', 'ab', 'ba')
        : fc.oneof(
            fc.tuple(pattern(depth - 1), pattern(depth - 1)).map((parts) => parts.join('')),
            fc.tuple(pattern(depth - 1), pattern(depth - 1)).map((parts) => `(?:${parts.join('|')})`),
            fc
              .tuple(pattern(depth - 1), fc.constantFrom('?', '*', '+', '{2}', '{0,1}', '+?'))
              .map(([inner, times]) => `(${inner})${times}`),
            fc
              .tuple(fc.constantFrom('a', 'b', '[ab]', '\\.'), fc.constantFrom('?', '*', '+', '{2}', '{0,2}'))
              .map((parts) => parts.join('')),
          ),
    );
    fc.assert(
      fc.property(
        pattern(4),
        fc.string({ unit: fc.constantFrom('a', 'b', 'å', '.'), maxLength: 12 }),
        (source, text) => {
          const compiled = compileRulePattern(source, { matchCase: true });
          const needed = requiredLiterals(source);
          if (!compiled.ok || needed === undefined || compiled.value.matchesIn(text).length === 0) return;
          expect(needed.some((literal) => text.includes(literal))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
