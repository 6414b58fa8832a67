import { expect } from '@playwright/test';
import { test } from './spaltTest';
import { whatWentWrong } from './whatWentWrong';

test('beside a failed test stands what its page warned of and has thrown, and what main has logged', async ({
  spalt,
}) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  expect(await whatWentWrong(spalt)).toMatch(/started/u);
  await page.evaluate(() => {
    console.warn('a warning');
    console.info('nothing');
    setTimeout(() => {
      throw new TypeError('thrown by nobody');
    });
  });
  await expect.poll(() => whatWentWrong(spalt)).toMatch(/^warning: a warning\nthrown: TypeError: thrown by nobody\n/u);
  expect(await whatWentWrong(spalt)).not.toContain('nothing');
});
