import type { ArticleCheck } from '../Check';
import { charactersOf } from '../language/charactersOf';
import type { Finding, FindingCode, FindingPlace, Severity } from '../Finding';

/** A headline that is missing, or longer than the page, print or search results take. */
export const headlineLength: ArticleCheck = {
  name: 'headlineLength',
  findIn({ blocks, metadata, context }) {
    const headline = blocks.find(({ type }) => type === 'headline');
    if (headline === undefined) return [];
    const { index: block, text } = headline;
    const finding = { check: 'headlineLength', facts: {}, fixes: [] } as const;
    const whole = { block, from: 0, to: text.length };
    if (text.trim() === '') return [{ ...finding, code: 'headline-missing', severity: 'error', place: whole }];
    const { web, print } = metadata.alternativeHeadlines;
    const limits = context.settings.headlineCharacters;
    const tooLong = (
      code: FindingCode,
      severity: Severity,
      headlineText: string,
      limit: number,
      place: FindingPlace,
    ): readonly Finding[] => {
      const count = charactersOf(headlineText.trim());
      return count <= limit ? [] : [{ ...finding, code, severity, place, facts: { count, limit } }];
    };
    return [
      ...tooLong('headline-long-web', 'warning', text, limits.web, whole),
      ...tooLong(
        'headline-long-search',
        'advice',
        web ?? text,
        limits.search,
        web === null ? whole : { detail: 'headline.web' },
      ),
      ...tooLong(
        'headline-long-print',
        'advice',
        print ?? text,
        limits.print,
        print === null ? whole : { detail: 'headline.print' },
      ),
    ];
  },
};
