import { expect, it } from 'vitest';
import { withPass } from '#core/review/withPass';

const [early, late] = ['2026-03-02T07:00:00.000Z', '2026-03-02T08:00:00.000Z'];

it('keeps the last pass of each person, and takes theirs back', () => {
  const [lena, per] = [
    { by: 'Lena', at: early },
    { by: 'Per', at: early },
  ];
  expect(withPass([lena, per], 'Lena', { by: 'Lena', at: late })).toEqual([per, { by: 'Lena', at: late }]);
  expect(withPass([lena, per], 'Lena', undefined)).toEqual([per]);
});

it('has no more than the form of the file, and lets the oldest go', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ by: `Person ${index}`, at: early }));
  const after = withPass(many, 'Lena', { by: 'Lena', at: late });
  expect(after).toHaveLength(500);
  expect(after[0]?.by).toBe('Person 1');
});
