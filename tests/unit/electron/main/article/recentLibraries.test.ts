import { describe, expect, it } from 'vitest';
import { withRecent } from '../../../../../electron/main/article/recentLibraries';

describe('withRecent', () => {
  it('has the one that was left first, and not the one that is open', () => {
    expect(withRecent([], '/ett', '/två')).toEqual(['/ett']);
    expect(withRecent(['/ett'], '/två', '/ett')).toEqual(['/två']);
    expect(withRecent(['/tre', '/ett', '/två'], '/ett', '/fyra')).toEqual(['/ett', '/tre', '/två']);
  });

  it('remembers eight, and none twice', () => {
    const many = Array.from({ length: 8 }, (_, index) => `/${index}`);
    expect(withRecent(many, '/ny', '/annan')).toEqual(['/ny', ...many.slice(0, 7)]);
    expect(withRecent(many, '/7', '/7')).toEqual(many.slice(0, 7));
  });
});
