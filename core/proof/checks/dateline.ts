import type { BlockCheck } from '../Check';

/** A dateline that is missing, or not of the form `LERUM`: the page adds the bar. */
export const dateline: BlockCheck = {
  name: 'dateline',
  findIn({ type, text }, { settings }) {
    if (type !== 'dateline') return [];
    const finding = { check: 'dateline', from: 0, to: text.length, facts: {} } as const;
    const given = text.trim();
    if (given === '') {
      if (!settings.isDatelineWanted) return [];
      return [{ ...finding, code: 'dateline-missing', severity: 'advice', fixes: [] }];
    }
    const bare = given.replace(/^[\s|/–—:,-]+|[\s|/–—:,-]+$|(?<!\.\p{L})\.$/gu, '');
    const capitals = settings.isDatelineInCapitals ? inCapitals(bare) : bare;
    const fixes = [{ kind: 'replace', text: capitals }] as const;
    if (!/\p{L}/u.test(bare) || /\d{2}/u.test(bare)) {
      return [{ ...finding, code: 'dateline-form', severity: 'warning', fixes: [] }];
    }
    if (bare !== given) return [{ ...finding, code: 'dateline-form', severity: 'warning', fixes }];
    return capitals === given ? [] : [{ ...finding, code: 'dateline-capitals', severity: 'warning', fixes }];
  },
};

/** In capitals but for what stands in brackets: `LONDON (Reuters)`. */
function inCapitals(text: string): string {
  return text.replace(/\([^)]*\)|[^(]+/gu, (part) => (part.startsWith('(') ? part : part.toUpperCase()));
}
