import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import { bundleLimits } from './bundleLimits';

/**
 * Parses JSON from a bundle, after a look at how much memory that may take. `place` is the file's name. A byte order
 * mark is passed over, as in an article's file.
 */
export function readBundleJson(text: string, place: string): Result<unknown, readonly Problem[]> {
  const { depth, parts } = measure(text);
  if (depth > bundleLimits.jsonDepth) {
    return failure([{ place, code: 'too-deep', facts: { maximum: bundleLimits.jsonDepth } }]);
  }
  if (parts > bundleLimits.jsonParts) {
    return failure([{ place, code: 'too-many-parts', facts: { maximum: bundleLimits.jsonParts } }]);
  }
  try {
    return success(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text));
  } catch {
    return failure([{ place, code: 'not-json', facts: {} }]);
  }
}

/** How deep the objects and lists in a text of JSON are nested, and how many there are. */
function measure(text: string): { readonly depth: number; readonly parts: number } {
  let depth = 0;
  let deepest = 0;
  let parts = 0;
  let isInString = false;
  // Unit by unit rather than by a pattern, which would need memory of its own for a long string.
  for (let index = 0; index < text.length; index++) {
    switch (text[index]) {
      case '"':
        isInString = !isInString;
        break;
      case '\\':
        // What follows is escaped; outside of strings it is no JSON anyway.
        index += 1;
        break;
      case '[':
      case '{':
        if (isInString) break;
        depth += 1;
        parts += 1;
        deepest = Math.max(deepest, depth);
        break;
      case ']':
      case '}':
        if (!isInString) depth -= 1;
        break;
      default:
    }
  }
  return { depth: deepest, parts };
}
