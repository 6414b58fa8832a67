import { expect, it } from 'vitest';
import { absoluteAddress } from '#core/publish/absoluteAddress';

it.each([
  ['https://tidning.example', 'https://tidning.example/bro/bro-1.jpg'],
  ['https://tidning.example/nyheter/bro.html', 'https://tidning.example/nyheter/bro/bro-1.jpg'],
  ['https://tidning.example/nyheter/bro/?a=/b#c/d', 'https://tidning.example/nyheter/bro/bro/bro-1.jpg'],
  ['HTTP://tidning.example?a', 'HTTP://tidning.example/bro/bro-1.jpg'],
])('resolves against %s as a browser does', (canonical, address) => {
  expect(absoluteAddress('bro/bro-1.jpg', canonical)).toBe(address);
  expect(new URL('bro/bro-1.jpg', canonical).href).toBe(new URL(address).href);
});

it('knows nothing while the canonical address is not known', () => {
  expect(absoluteAddress('bro/bro-1.jpg', null)).toBeNull();
});
