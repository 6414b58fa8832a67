import { describe, expect, it } from 'vitest';
import { countWords } from '#core/text/countWords';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['   ', 0],
    ['ett', 1],
    ['Vi – som alla – väntar.', 4],
    ['trygghets- och säkerhetsfrågor', 3],
    ['10 000 kronor', 3],
    ['10\u00a0000\u202fkronor', 1],
    ['rad ett\nrad två', 4],
    ['… — !', 0],
  ])('%j → %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
