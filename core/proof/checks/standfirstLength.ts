import type { BlockCheck } from '../Check';
import { charactersOf } from '../language/charactersOf';

/** A standfirst that is missing, says next to nothing, or is as long as a paragraph. */
export const standfirstLength: BlockCheck = {
  name: 'standfirstLength',
  findIn({ type, text }, { settings }) {
    if (type !== 'standfirst') return [];
    const { minimum, maximum } = settings.standfirstCharacters;
    const count = charactersOf(text.trim());
    const finding = { check: 'standfirstLength', from: 0, to: text.length, fixes: [] } as const;
    if (count === 0) return [{ ...finding, code: 'standfirst-missing', severity: 'warning', facts: {} }];
    if (count < minimum) {
      return [{ ...finding, code: 'standfirst-short', severity: 'advice', facts: { count, limit: minimum } }];
    }
    if (count <= maximum) return [];
    return [{ ...finding, code: 'standfirst-long', severity: 'warning', facts: { count, limit: maximum } }];
  },
};
