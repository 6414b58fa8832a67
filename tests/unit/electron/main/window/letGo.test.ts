import { describe, expect, it } from 'vitest';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { DiskFailure } from '#core/library/failures';
import type { AfterFailure } from '../../../../../electron/main/window/letGo';
import { letGo } from '../../../../../electron/main/window/letGo';

const full = failure<DiskFailure>({ code: 'disk', systemCode: 'ENOSPC', filePath: '/a' });

/** Closes a window whose saves have these outcomes, for a user who makes these choices. */
async function close(
  saves: readonly Result<null, DiskFailure>[],
  choices: readonly AfterFailure[] = [],
  copies: readonly boolean[] = [],
): Promise<{ readonly isFree: boolean; readonly steps: readonly string[] }> {
  const steps: string[] = [];
  const [save, choice, copy] = [saves.values(), choices.values(), copies.values()];
  const next = <Item>(items: Iterator<Item>, step: string): Item => {
    steps.push(step);
    const { done, value } = items.next();
    if (done === true) throw new Error(`Once too often: ${step}`);
    return value;
  };
  const isFree = await letGo({
    askWindow: async () => void steps.push('ask window'),
    putAway: async () => next(save, 'save'),
    askUser: async ({ systemCode }) => next(choice, systemCode),
    saveCopy: async () => next(copy, 'copy'),
  });
  return { isFree, steps };
}

describe('letGo', () => {
  it('saves only after the window has sent everything', async () => {
    expect(await close([success(null)])).toEqual({ isFree: true, steps: ['ask window', 'save'] });
  });

  it('tries again for as long as the user wants', async () => {
    expect(await close([full, full, success(null)], ['try-again', 'try-again'])).toEqual({
      isFree: true,
      steps: ['ask window', 'save', 'ENOSPC', 'save', 'ENOSPC', 'save'],
    });
  });

  it('keeps the window when the user wants that', async () => {
    expect((await close([full], ['keep-open'])).isFree).toBe(false);
  });

  it('lets go once a copy is saved, and asks again when it was not', async () => {
    expect((await close([full], ['save-copy'], [true])).isFree).toBe(true);
    expect(await close([full, full], ['save-copy', 'keep-open'], [false])).toEqual({
      isFree: false,
      steps: ['ask window', 'save', 'ENOSPC', 'copy', 'save', 'ENOSPC'],
    });
  });

  it('lets go of what is unsaved only when the user says so', async () => {
    expect((await close([full], ['close-anyway'])).isFree).toBe(true);
  });
});
