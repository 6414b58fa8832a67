import { describe, expect, it } from 'vitest';
import { readQuery } from '#core/library/search/readQuery';

const whole = (...words: readonly string[]) => ({ words, isPrefix: false });
const beginning = (...words: readonly string[]) => ({ words, isPrefix: true });

describe('readQuery', () => {
  it.each([
    ['', []],
    ['  – ', []],
    ['Bro', [beginning('bro')]],
    ['ny  bro', [whole('ny'), beginning('bro')]],
    ['ny bro ', [whole('ny'), beginning('bro')]],
    ['"ny bro"', [whole('ny', 'bro')]],
    ['”Ny bro” över', [whole('ny', 'bro'), beginning('över')]],
    ['över «ny bro»', [whole('över'), whole('ny', 'bro')]],
    ['"ny br', [beginning('ny', 'br')]],
    ['skola "ny br', [whole('skola'), beginning('ny', 'br')]],
    ['e-post', [beginning('e', 'post')]],
    ['EU:s mål', [whole('eu', 's'), beginning('mål')]],
    ['""', []],
  ])('%j', (text, query) => {
    expect(readQuery(text)).toEqual(query);
  });
});
