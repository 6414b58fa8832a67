import { describe, expect, it } from 'vitest';
import { Later } from '../../../../renderer/ui/later';

describe('Later', () => {
  it('reads what it is for once, when it is wanted', async () => {
    let count = 0;
    const code = new Later(async () => {
      count += 1;
      return Promise.resolve(`read ${count}`);
    });
    expect([count, code.now()]).toEqual([0, undefined]);
    expect(await Promise.all([code.load(), code.load()])).toEqual(['read 1', 'read 1']);
    expect(code.now()).toBe('read 1');
    expect(await code.load()).toBe('read 1');
  });

  it('tries again after it could not be read', async () => {
    let isThere = false;
    const code = new Later(async () => (isThere ? Promise.resolve('read') : Promise.reject(new Error('gone'))));
    await expect(code.load()).rejects.toThrow('gone');
    expect(code.now()).toBeUndefined();
    isThere = true;
    expect(await code.load()).toBe('read');
  });
});
