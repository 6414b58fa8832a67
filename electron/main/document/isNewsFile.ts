import { readFileSync, statSync } from 'node:fs';

/** No news item is larger; its photos are files of their own. */
const maximumBytes = 8 * 1024 * 1024;

/**
 * Whether a JSON file is a news item (ninjs, ttninjs) rather than an article of ours: it has an identity that is a URI,
 * and does not say that it is an article. What can't be read is no news, so that the reason is told where articles are.
 * Read at once, since what is asked decides which list a file that was dropped goes into.
 */
export function isNewsFile(filePath: string): boolean {
  try {
    const { size } = statSync(filePath);
    if (size > maximumBytes) return false;
    const text = readFileSync(filePath, 'utf8');
    return /"uri"\s*:/u.test(text) && !/"format"\s*:\s*"spalt-article"/u.test(text);
  } catch {
    return false;
  }
}
