import { describe, expect, it } from 'vitest';
import { isArticleFolderName } from '#core/library/isArticleFolderName';

describe('isArticleFolderName', () => {
  it.each(['2026-05-28-5b1f6c1e', 'Brobygget (kopia)', 'a..b', 'å'])('takes %j', (name) => {
    expect(isArticleFolderName(name)).toBe(true);
  });

  it.each(['', '.', '..', '.git', '../a', 'a/b', 'a\\b', 'a\0', 'a'.repeat(256)])('refuses %j', (name) => {
    expect(isArticleFolderName(name)).toBe(false);
  });
});
