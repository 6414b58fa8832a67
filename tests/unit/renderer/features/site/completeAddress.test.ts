import { describe, expect, it } from 'vitest';
import { completeAddress } from '../../../../../renderer/features/site/completeAddress';

describe('completeAddress', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['tidningen.se', 'https://tidningen.se/'],
    [' https://tidningen.se/nyheter ', 'https://tidningen.se/nyheter/'],
    ['https://tidningen.se/', 'https://tidningen.se/'],
    // What no site can have is left for the check to name.
    ['http://tidningen.se', 'http://tidningen.se/'],
    ['https://tidningen.se/?a', 'https://tidningen.se/?a'],
  ])('%j becomes %j', (typed, address) => expect(completeAddress(typed)).toBe(address));
});
