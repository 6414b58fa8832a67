import '#core/base/withoutEval';
import { config } from 'zod';
import { expect, it } from 'vitest';

it('keeps Zod from making code of schemas, also when it is read later', () => {
  expect(config().jitless).toBe(true);
});
